package iq.cli.view;

import iq.cli.output.Column;
import iq.cli.output.KeyColumn;
import java.util.List;

/** The columns of a profile's row in {@code --format=table} and {@code --format=csv}. */
public final class ProfileColumns {
  private static final String STATS = "performanceStats[0].";

  public static final List<KeyColumn> ALL =
      List.of(
          column("iq.id", "id"),
          column("modelServerInfo.model", "model"),
          column("modelServerInfo.modelServer", "model_server"),
          column("modelServerInfo.modelServerVersion", "model_server_version"),
          column("servingStack.name", "serving_stack"),
          column("servingStack.version", "serving_stack_version"),
          column("acceleratorType", "accelerator"),
          column("resourcesUsed.acceleratorCount", "accelerator_count"),
          column("iq.cloud", "cloud"),
          column("instanceType", "machine_type"),
          column("iq.machines.count", "machines"),
          column("workloadSpec.useCase", "use_case"),
          column("workloadSpec.averageInputLength", "average_input_length"),
          column("workloadSpec.averageOutputLength", "average_output_length"),
          column("iq.cost.usdPerMillionInputTokens", "usd_per_million_input_tokens"),
          column("iq.cost.usdPerMillionOutputTokens", "usd_per_million_output_tokens"),
          column(STATS + "outputTokensPerSecond", "output_tokens_per_second"),
          column(STATS + "inputTokensPerSecond", "input_tokens_per_second"),
          column(STATS + "queriesPerSecond", "queries_per_second"),
          column(STATS + "ntpotMilliseconds", "ntpot_ms"),
          column(STATS + "ttftMilliseconds", "ttft_ms"),
          column(STATS + "itlMilliseconds", "itl_ms"),
          column("iq.basis", "basis"),
          column("iq.estimate.kind", "estimate_kind"),
          column("iq.estimate.confidence", "confidence_percent"),
          column("iq.estimate.usdPerMillionOutputTokens.low", "usd_per_million_output_tokens_low"),
          column("iq.estimate.usdPerMillionOutputTokens.high", "usd_per_million_output_tokens_high"),
          column("iq.estimate.outputTokensPerSecond.low", "output_tokens_per_second_low"),
          column("iq.estimate.outputTokensPerSecond.high", "output_tokens_per_second_high"),
          column("iq.estimate.ntpotMilliseconds.low", "ntpot_ms_low"),
          column("iq.estimate.ntpotMilliseconds.high", "ntpot_ms_high"),
          column("iq.estimate.ttftMilliseconds.low", "ttft_ms_low"),
          column("iq.estimate.ttftMilliseconds.high", "ttft_ms_high"),
          column("iq.estimate.itlMilliseconds.low", "itl_ms_low"),
          column("iq.estimate.itlMilliseconds.high", "itl_ms_high"),
          column("iq.statistic.ttft", "ttft_statistic"),
          column("iq.statistic.itl", "itl_statistic"),
          column("iq.statistic.ntpot", "ntpot_statistic"),
          column("iq.kind", "kind"),
          column("iq.load.kind", "load_kind"),
          column("iq.load.value", "load"),
          column("iq.configuration.precision", "precision"),
          column("iq.configuration.tensorParallel", "tp"),
          column("iq.configuration.pipelineParallel", "pp"),
          column("iq.configuration.dataParallel", "dp"),
          column("iq.configuration.expertParallel", "ep"),
          column("iq.configuration.prefillDecodeSplit", "prefill_decode_split"),
          column("iq.configuration.speculativeDecoding", "speculative_decoding"),
          column("iq.price.pricingModel", "pricing_model"),
          column("iq.price.region", "region"),
          column("iq.price.usdPerMachineHour", "usd_per_machine_hour"),
          column("iq.price.asOf", "price_as_of"),
          column("iq.costNote", "cost_note"),
          column("iq.source.name", "source"),
          column("iq.source.repository", "repository"),
          column("iq.source.commit", "commit"),
          column("iq.source.path", "path"),
          column("iq.source.licence", "licence"),
          column("iq.source.measuredBy", "measured_by"),
          column("iq.source.measured", "measured"),
          column("tpuTopology", "tpu_topology"),
          column("iq.inflectionReached", "inflection_reached"),
          column("iq.configuration.nodeCount", "node_count"),
          column("iq.configuration.replicas", "replicas"),
          column("iq.configuration.settings", "settings"),
          column("iq.price.source", "price_source"),
          column("iq.price.otherRegion", "other_region"),
          column("iq.price.otherPricingModel", "other_pricing_model"),
          column("iq.source.derived", "derived"),
          column("iq.source.notes", "notes"));

  private ProfileColumns() {}

  private static KeyColumn column(String path, String header) {
    return KeyColumn.of(path, Column.auto(header));
  }
}
