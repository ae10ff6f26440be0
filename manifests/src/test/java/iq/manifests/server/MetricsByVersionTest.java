package iq.manifests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metric of a role by version, with what it takes to have it, in the tables shipped. */
class MetricsByVersionTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "vllm, 0.6.6.post1, KV_USE, vllm:gpu_cache_usage_perc, ''",
    "vllm, 0.7.3, KV_USE, vllm:gpu_cache_usage_perc, ''",
    "vllm, 0.9.0, KV_USE, vllm:gpu_cache_usage_perc, ''",
    "vllm, 0.9.2, KV_USE, vllm:kv_cache_usage_perc, ''",
    "vllm, 0.11.1, KV_USE, vllm:kv_cache_usage_perc, ''",
    "vllm, 0.13.1, KV_USE, vllm:kv_cache_usage_perc, ''",
    "vllm, 0.9.2, ITL, vllm:time_per_output_token_seconds, ''",
    "vllm, 0.10.0, ITL, vllm:time_per_output_token_seconds, ''",
    "vllm, 0.10.2, ITL, vllm:inter_token_latency_seconds, ''",
    "vllm, 0.33.0, ITL, vllm:inter_token_latency_seconds, ''",
    "vllm, nightly, QUEUE, vllm:num_requests_waiting, ''",
    "vllm, nightly, KV_USE, '', ''",
    "vllm-tpu, 0.32.0, RUNNING, vllm:num_requests_running, ''",
    "sglang, 0.5.9, QUEUE, sglang:num_queue_reqs, --enable-metrics",
    "sglang, 0.5.4.post2, RUNNING, sglang:num_running_reqs, --enable-metrics",
    "sglang, 0.5.23, KV_USE, sglang:token_usage, --enable-metrics",
    "tgi, 1.1.0, QUEUE, tgi_queue_size, ''",
    "tgi, 3.3.7, RUNNING, tgi_batch_current_size, ''",
    "tgi, 3.3.7, KV_USE, '', ''",
    "trtllm-serve, 1.1.0, KV_USE, trtllm_kv_cache_utilization, ''",
    "triton-trtllm, 0.16.0, QUEUE, '', ''",
    "triton-trtllm, 0.18.2, QUEUE, 'nv_trt_llm_request_metrics{request_type=\"waiting\"}', ''",
    "triton-trtllm, 0.17.0, RUNNING, 'nv_trt_llm_request_metrics{request_type=\"scheduled\"}', ''",
    "jetstream, 0.2.2, RUNNING, '', ''",
    "jetstream, 0.3, RUNNING, jetstream_slots_used_percentage, ''",
    "jetstream, 0.4, QUEUE, jetstream_prefill_backlog_size, ''",
    "llama.cpp, b1, QUEUE, '', ''",
  })
  void role(String server, String version, MetricRole role, String name, String needs) {
    MetricAnswer answer = Shipped.facts(server, version).metric(role);

    if (answer instanceof MetricAnswer.Exported exported) {
      assertThat(exported.metric().selector()).isEqualTo(name);
      assertThat(words(exported.needs())).isEqualTo(needs);
    } else {
      assertThat(name).as(answer.inWords()).isEmpty();
    }
  }

  private static String words(List<MetricNeed> needs) {
    return needs.stream()
        .map(
            need ->
                switch (need) {
                  case MetricNeed.Argument argument -> argument.argument();
                  case MetricNeed.Environment variable ->
                      variable.name() + "=" + variable.value();
                })
        .collect(Collectors.joining(" "));
  }

  private static String hidden(String version, String metric) {
    MetricName name = MetricName.of(metric, Measure.SECONDS);
    return switch (Shipped.facts("vllm", version).metric(name)) {
      case MetricAnswer.Exported exported -> words(exported.needs());
      case MetricAnswer.NotExported not -> not.inWords();
    };
  }

  @Test
  void aHiddenMetricComesWithTheFlagThatShowsIt() {
    assertThat(hidden("0.11.2", "vllm:gpu_cache_usage_perc"))
        .isEqualTo("--show-hidden-metrics-for-version=0.10");
    assertThat(hidden("0.12.0", "vllm:gpu_cache_usage_perc")).contains("ended with 0.11.2");
    assertThat(hidden("0.11.2", "vllm:time_per_output_token_seconds")).isEmpty();
    assertThat(hidden("0.11.3", "vllm:time_per_output_token_seconds"))
        .isEqualTo("--show-hidden-metrics-for-version=0.10");
    assertThat(hidden("0.13.1", "vllm:time_per_output_token_seconds"))
        .isEqualTo("--show-hidden-metrics-for-version=0.12");
    assertThat(hidden("0.15.1", "vllm:time_per_output_token_seconds"))
        .contains("ended with 0.14.1");
  }

  @Test
  void theOldEngineIsTheDefaultThenAVariableThenGone() {
    assertThat(hidden("0.7.3", "vllm:cpu_cache_usage_perc")).isEmpty();
    assertThat(hidden("0.8.5.post1", "vllm:cpu_cache_usage_perc"))
        .isEqualTo("VLLM_USE_V1=0 --show-hidden-metrics-for-version=0.7");
    assertThat(hidden("0.10.2", "vllm:e2e_request_latency_seconds")).isEmpty();
  }

  @Test
  void aConditionWithoutAFlagIsNotMet() {
    assertThat(hidden("0.33.0", "vllm:lora_requests_info"))
        .isEqualTo(
            "vllm 0.33.0 is not known to export vllm:lora_requests_info:"
                + " vllm:lora_requests_info exported only with lora_config,"
                + " for which the version has no known flag");
  }

  @Test
  void reasonsAreWords() {
    assertThat(Shipped.facts("sglang", "0.5.9").metric(MetricRole.QUEUE).inWords())
        .isEqualTo(
            "sglang 0.5.9 exports sglang:num_queue_reqs since 0.4.6.post5 or earlier"
                + " (not looked at, taken to know what both 0.5.8.post1 and 0.5.10.post1 know);"
                + " only with --enable-metrics");
    assertThat(Shipped.facts("tgi", "3.3.7").metric(MetricRole.KV_USE).inWords())
        .isEqualTo("tgi 3.3.7 is not known to export a metric of use of the KV cache");
    assertThat(Shipped.facts("triton-trtllm", "0.16.0").metric(MetricRole.QUEUE).inWords())
        .contains("is not exported with request_type=waiting");
  }
}
