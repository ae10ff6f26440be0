package iq.cli.options;

import iq.advisor.Include;
import iq.answers.Field;
import iq.answers.Inquiry;
import iq.answers.PriceBook;
import iq.answers.UseCaseNames;
import iq.catalog.imports.PricesCsv;
import iq.cli.Environment;
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

  final Flag<String> include =
      flags.text(
          "--include",
          "WHICH",
          "measured, estimated or all: whether estimates answer where nobody measured, for one model",
          "at the token lengths asked for. Without it measured-first: estimates where nothing that",
          "was measured answers.");

  final Flag<String> confidence =
      flags.text(
          "--confidence",
          "PERCENT",
          "50, 80, 90 or 95: of the intervals of estimates, at whose worse ends targets are tested",
          "and costs ranked (default: 90).");

  /** These options for a command. */
  public QuestionOptions(Flags command) {
    command.include(flags);
  }

  /** What is asked, unchecked. */
  public Inquiry inquiry(Environment environment) {
    String note = UseCaseNames.note(useCase.value());
    if (note != null) {
      environment.err().println("iq: " + note);
    }
    return new Inquiry()
        .ask(Field.MODEL, model.value())
        .ask(Field.MODEL_SERVER, server.value())
        .ask(Field.MODEL_SERVER_VERSION, serverVersion.value())
        .ask(Field.ACCELERATOR_TYPE, accelerator.value())
        .ask(Field.MACHINE_TYPE, machineType.value())
        .ask(Field.TARGET_TTFT_MILLISECONDS, target(ttft, environment))
        .ask(Field.TARGET_ITL_MILLISECONDS, target(itl, environment))
        .ask(Field.TARGET_NTPOT_MILLISECONDS, target(ntpot, environment))
        .ask(Field.TARGET_COST_PER_MILLION_OUTPUT_TOKENS, outputCost.value())
        .ask(Field.TARGET_COST_PER_MILLION_INPUT_TOKENS, inputCost.value())
        .ask(Field.PRICING_MODEL, pricingModel.value())
        .ask(Field.OUTPUT_INPUT_COST_RATIO, ratio.value())
        .ask(Field.CLOUD, cloud.value())
        .ask(Field.REGION, region.value())
        .ask(Field.USE_CASE, useCase.value())
        .ask(Field.TARGET_INPUT_LENGTH, inputLength.value())
        .ask(Field.TARGET_OUTPUT_LENGTH, outputLength.value())
        .ask(Field.SERVING_STACK, stack.value())
        .ask(Field.SERVING_STACK_VERSION, stackVersion.value())
        .ask(Field.PERCENTILE, percentile.value())
        .ask(Field.KIND, kind.value())
        .ask(Field.INCLUDE, included(environment))
        .ask(Field.CONFIDENCE, confidence.value())
        .withPrices(prices(environment));
  }

  /** gcloud's answers are measured alone, unless asked. */
  private @Nullable String included(Environment environment) {
    String asked = include.value();
    return asked == null && !environment.compatible() ? Include.MEASURED_FIRST.word() : asked;
  }

  /** A target; gcloud takes 0 for none, and so do its lines here. */
  private static @Nullable Double target(Flag<Double> flag, Environment environment) {
    Double value = flag.value();
    return value != null && value == 0 && environment.compatible() ? null : value;
  }

  private @Nullable PriceBook prices(Environment environment) {
    Path file = priceFile.value();
    if (file == null) {
      return null;
    }
    PricesCsv.PriceList own = PricesCsv.read(file, environment.today());
    return new PriceBook(own.machineTypes(), own.prices());
  }

  /** The model asked for, null for all. */
  public @Nullable String model() {
    return model.value();
  }

  /** The value of --model-server, null for all. */
  public @Nullable String server() {
    return server.value();
  }
}
