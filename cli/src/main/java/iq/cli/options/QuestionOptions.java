package iq.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user can ask of profiles: gcloud's flags, and those that gcloud lacks. */
public final class QuestionOptions {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Hugging Face name, such as openai/gpt-oss-120b ('iq models list').")
  @Nullable String model;

  @Option(
      names = "--model-server",
      paramLabel = "SERVER",
      description = "Such as vllm or sglang ('iq model-servers list').")
  @Nullable String server;

  @Option(
      names = "--model-server-version",
      paramLabel = "VERSION",
      description = {
        "A version, or 'all'. Without it the latest that was measured, of each model,",
        "server, accelerator and workload."
      })
  @Nullable String serverVersion;

  @Option(
      names = "--accelerator-type",
      paramLabel = "ACCELERATOR",
      description = "Such as nvidia-h100-80gb ('iq accelerators list').")
  @Nullable String accelerator;

  @Option(
      names = {"--machine-type", "--instance-type"},
      paramLabel = "TYPE",
      description = "Only this machine type ('iq machine-types list').")
  @Nullable String machineType;

  @Option(
      names = "--target-ttft-milliseconds",
      paramLabel = "MS",
      description = "Upper limit of time to first token.")
  @Nullable Double ttft;

  @Option(
      names = "--target-itl-milliseconds",
      paramLabel = "MS",
      description = "Upper limit of the gap between two tokens.")
  @Nullable Double itl;

  @Option(
      names = "--target-ntpot-milliseconds",
      paramLabel = "MS",
      description = "Upper limit of request latency divided by output tokens.")
  @Nullable Double ntpot;

  @Option(
      names = "--target-cost-per-million-output-tokens",
      paramLabel = "USD",
      description = "Upper limit of the cost of a million generated tokens.")
  @Nullable Double outputCost;

  @Option(
      names = "--target-cost-per-million-input-tokens",
      paramLabel = "USD",
      description = "Upper limit of the cost of a million prompt tokens.")
  @Nullable Double inputCost;

  @Option(
      names = "--pricing-model",
      paramLabel = "MODEL",
      description = {
        "spot, on-demand, 1-year-cud or 3-years-cud. Without it spot; iq's own table then",
        "shows on-demand, marked, where spot has no price."
      })
  @Nullable String pricingModel;

  @Option(
      names = "--output-input-cost-ratio",
      paramLabel = "R",
      description = "How many times an output token costs what an input token costs (default: 4).")
  @Nullable Double ratio;

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      description = "Where machines are rented: gcp, aws, azure, … or any (default: gcp).")
  String cloud = "gcp";

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = {
        "Whose prices to use; without one, and where it has no price, the cloud's default or",
        "cheapest region, marked."
      })
  @Nullable String region;

  @Option(
      names = "--price-file",
      paramLabel = "FILE",
      description = "Your own prices (CSV, docs/catalog.md) over the catalog's, for this call.")
  @Nullable Path priceFile;

  @Option(
      names = "--use-case",
      paramLabel = "NAME",
      description = "A named workload ('iq use-cases list'); lengths match within 20 %%.")
  @Nullable String useCase;

  @Option(
      names = "--target-input-length",
      paramLabel = "TOKENS",
      description = "Average prompt length, with --target-output-length; matches within 20 %%.")
  @Nullable Integer inputLength;

  @Option(
      names = "--target-output-length",
      paramLabel = "TOKENS",
      description = "Average answer length.")
  @Nullable Integer outputLength;

  @Option(
      names = "--serving-stack",
      paramLabel = "STACK",
      description = "What routes around the server, such as llm-d ('iq serving-stacks list').")
  @Nullable String stack;

  @Option(
      names = "--serving-stack-version",
      paramLabel = "VERSION",
      description = "A version of the stack, or 'all'.")
  @Nullable String stackVersion;

  @Option(
      names = "--percentile",
      paramLabel = "STATISTIC",
      description = {
        "mean, p50, p90, p95 or p99 of latencies, never replaced by another. Without it p50,",
        "else the mean, marked."
      })
  @Nullable String percentile;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "online (measured under concurrent or arriving requests), offline (static batches) or",
        "saturation (a maximum alone); default: online."
      })
  String kind = "online";

  /** The model asked for, null for all. */
  public @Nullable String model() {
    return model;
  }

  /** The price file given, null for none. */
  public @Nullable Path priceFile() {
    return priceFile;
  }

  /** The value of --model-server, null for all. */
  public @Nullable String server() {
    return server;
  }

  /** The one machine type to look at, null for any. */
  public @Nullable String machineType() {
    return machineType;
  }
}
