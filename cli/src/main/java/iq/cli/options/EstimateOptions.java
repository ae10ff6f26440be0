package iq.cli.options;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.WeightFormat;
import iq.answers.Known;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user can ask of the estimator. */
public final class EstimateOptions {
  private static final double LONGEST = 10_000_000;
  private static final double MOST = 1_000_000;

  private final Flags flags;
  private final Given<String> model;
  private final Given<String> accelerator;
  private final Flag<Integer> count;
  private final Flag<Integer> tensor;
  private final Given<String> server;
  private final Flag<String> version;
  private final Flag<String> precision;
  private final Given<String> input;
  private final Given<String> output;
  private final Given<String> concurrency;
  private final Flag<Path> calibration;

  /** These options for a command. */
  public EstimateOptions(Flags flags) {
    this.flags = flags;
    model = flags.required("--model", "MODEL", "Hugging Face name ('iq models list' has those that were measured).");
    accelerator =
        flags.required("--accelerator", "ACCELERATOR", "Such as nvidia-h100-80gb ('iq accelerators list').");
    count =
        flags.whole(
            "--accelerator-count",
            "N",
            "How many of them. Without it the fewest that hold the weights, a power of two.");
    tensor =
        flags.whole(
            "--tensor-parallel-size",
            "N",
            "Accelerators that hold one copy of the model (default: all); the rest hold further copies.");
    server =
        flags.text("--model-server", "SERVER", "vllm, sglang or tensorrt-llm (default: vllm).")
            .orElse("vllm");
    version =
        flags.text(
            "--model-server-version",
            "VERSION",
            "Without it that of the measured rows that are nearest.");
    precision =
        flags.text(
            "--precision", "FORMAT", "bf16, fp8, int8, fp4 or int4; without it the model's own.");
    input = flags.required("--input", "TOKENS", "Mean prompt length.");
    output = flags.required("--output", "TOKENS", "Mean answer length.");
    concurrency =
        flags.text(
                "--concurrency",
                "N,…",
                "Requests in flight, one or more numbers with commas between (default: 1,8,64).")
            .orElse("1,8,64");
    calibration =
        flags.file(
            "--calibration",
            "FILE",
            "Parameters that 'iq catalog calibrate' wrote, in place of those that came with iq.");
  }

  /** The file of --calibration, null for the shipped one. */
  public @Nullable Path calibration() {
    return calibration.value();
  }

  /** The question, its model and accelerator found in a catalog. */
  public Asked asked(Catalog catalog) {
    Model facts = model(catalog);
    Accelerator hardware = accelerator(catalog);
    Known.check(
        "--model-server",
        server.value(),
        List.of("vllm", "sglang", "tensorrt-llm"),
        "");
    Asked one = asked(facts, hardware, 1);
    Integer given = positive("--accelerator-count", count.value());
    return given != null ? asked(facts, hardware, given) : Asked.smallest(one);
  }

  private Asked asked(Model facts, Accelerator hardware, int accelerators) {
    Integer each = positive("--tensor-parallel-size", tensor.value());
    if (each != null && count.value() != null && accelerators % each != 0) {
      throw flags.refusal(
          "--tensor-parallel-size: "
              + each
              + " does not divide --accelerator-count="
              + accelerators
              + "; expected whole copies of the model");
    }
    return new Asked(
        facts,
        hardware,
        accelerators,
        new Parallelism(each, null, null, null),
        format(),
        server.value(),
        version.value(),
        number("--input", input.value(), LONGEST),
        number("--output", output.value(), LONGEST));
  }

  /** The loads asked for, rising. */
  public List<Double> loads() {
    List<Double> loads = new ArrayList<>();
    for (String one : concurrency.value().split(",", -1)) {
      loads.add(number("--concurrency", one.strip(), MOST));
    }
    return loads.stream().sorted().distinct().toList();
  }

  private Model model(Catalog catalog) {
    Model known = catalog.model(model.value());
    if (known == null) {
      List<String> all = catalog.content().models().stream().map(Model::id).toList();
      Known.check("--model", model.value(), all, "iq models list");
      throw new IllegalStateException(model.value());
    }
    return known;
  }

  private Accelerator accelerator(Catalog catalog) {
    List<Accelerator> all = catalog.accelerators();
    Known.check(
        "--accelerator",
        accelerator.value(),
        all.stream().map(Accelerator::id).toList(),
        "iq accelerators list");
    return all.stream().filter(one -> one.id().equals(accelerator.value())).findFirst().orElseThrow();
  }

  private @Nullable WeightFormat format() {
    String word = precision.value();
    if (word == null) {
      return null;
    }
    List<String> words = List.of("bf16", "fp8", "int8", "fp4", "int4");
    Known.check("--precision", word, words, "");
    return WeightFormat.named(word);
  }

  private @Nullable Integer positive(String name, @Nullable Integer value) {
    if (value != null && (value < 1 || value > 1024)) {
      throw flags.refusal(name + ": " + value + " given, expected a number from 1 to 1024");
    }
    return value;
  }

  private double number(String name, String text, double most) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw flags.refusal(name + ": '" + text + "' is not a number");
    }
    if (!(value >= 1 && value <= most)) {
      throw flags.refusal(
          String.format(java.util.Locale.ROOT, "%s: %s given, expected a number from 1 to %,.0f", name, text, most));
    }
    return value;
  }
}
