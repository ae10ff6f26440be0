package iq.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a user can ask of profiles: gcloud's flags, and those that gcloud lacks. */
public final class QuestionOptions {
  private final Flags flags = new Flags();

  final Flag<String> model =
      flags.text(
          "--model",
          "MODEL",
          "Hugging Face name, such as openai/gpt-oss-120b ('iq models list').");

  final Flag<String> server =
      flags.text("--model-server", "SERVER", "Such as vllm or sglang ('iq model-servers list').");

  final Flag<String> serverVersion =
      flags.text(
          "--model-server-version",
          "VERSION",
          "A version, or 'all'. Without it the latest that was measured, of each model,",
          "server, accelerator and workload.");

  final Flag<String> accelerator =
      flags.text(
          "--accelerator-type",
          "ACCELERATOR",
          "Such as nvidia-h100-80gb ('iq accelerators list').");

  final Flag<String> machineType =
      flags.either(
          "--machine-type",
          "--instance-type",
          "TYPE",
          "Only this machine type ('iq machine-types list').");

  final Flag<Double> ttft =
      flags.number("--target-ttft-milliseconds", "MS", "Upper limit of time to first token.");

  final Flag<Double> itl =
      flags.number("--target-itl-milliseconds", "MS", "Upper limit of the gap between two tokens.");

  final Flag<Double> ntpot =
      flags.number(
          "--target-ntpot-milliseconds",
          "MS",
          "Upper limit of request latency divided by output tokens.");

  final Flag<Double> outputCost =
      flags.number(
          "--target-cost-per-million-output-tokens",
          "USD",
          "Upper limit of the cost of a million generated tokens.");

  final Flag<Double> inputCost =
      flags.number(
          "--target-cost-per-million-input-tokens",
          "USD",
          "Upper limit of the cost of a million prompt tokens.");

  final Flag<String> pricingModel =
      flags.text(
          "--pricing-model",
          "MODEL",
          "spot, on-demand, 1-year-cud or 3-years-cud. Without it spot; iq's own table then",
          "shows on-demand, marked, where spot has no price.");

  final Flag<Double> ratio =
      flags.number(
          "--output-input-cost-ratio",
          "R",
          "How many times an output token costs what an input token costs (default: 4).");

  final Given<String> cloud =
      flags.text(
          "--cloud",
          "CLOUD",
          "Where machines are rented: gcp, aws, azure, … or any (default: gcp).")
          .orElse("gcp");

  final Flag<String> region =
      flags.text(
          "--region",
          "REGION",
          "Whose prices to use; without one, and where it has no price, the cloud's default or",
          "cheapest region, marked.");

  final Flag<Path> priceFile =
      flags.file(
          "--price-file",
          "FILE",
          "Your own prices (CSV, docs/catalog.md) over the catalog's, for this call.");

  final Flag<String> useCase =
      flags.text(
          "--use-case",
          "NAME",
          "A named workload ('iq use-cases list'); lengths match within 20 %%.");

  final Flag<Integer> inputLength =
      flags.whole(
          "--target-input-length",
          "TOKENS",
          "Average prompt length, with --target-output-length; matches within 20 %%.");

  final Flag<Integer> outputLength =
      flags.whole("--target-output-length", "TOKENS", "Average answer length.");

  final Flag<String> stack =
      flags.text(
          "--serving-stack",
          "STACK",
          "What routes around the server, such as llm-d ('iq serving-stacks list').");

  final Flag<String> stackVersion =
      flags.text("--serving-stack-version", "VERSION", "A version of the stack, or 'all'.");

  final Flag<String> percentile =
      flags.text(
          "--percentile",
          "STATISTIC",
          "mean, p50, p90, p95 or p99 of latencies, never replaced by another. Without it p50,",
          "else the mean, marked.");

  final Given<String> kind =
      flags.text(
          "--kind",
          "KIND",
          "online (measured under concurrent or arriving requests), offline (static batches) or",
          "saturation (a maximum alone); default: online.")
          .orElse("online");

  /** These options for a command. */
  public QuestionOptions(Flags command) {
    command.include(flags);
  }

  /** The model asked for, null for all. */
  public @Nullable String model() {
    return model.value();
  }

  /** The price file given, null for none. */
  public @Nullable Path priceFile() {
    return priceFile.value();
  }

  /** The value of --model-server, null for all. */
  public @Nullable String server() {
    return server.value();
  }

  /** The one machine type to look at, null for any. */
  public @Nullable String machineType() {
    return machineType.value();
  }
}
