package iq.cli.options;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.WeightFormat;
import iq.answers.Known;
import iq.answers.RefusedException;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.facts.AcceleratorFile;
import iq.catalog.facts.ModelConfig;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user can ask of the estimator. */
public final class EstimateOptions {
  private static final double LONGEST = 10_000_000;
  private static final double MOST = 1_000_000;

  private final Flags flags;
  private final Flag<String> model;
  private final Flag<Path> modelConfig;
  private final Flag<String> accelerator;
  private final Flag<Path> acceleratorFile;
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
    model =
        flags.text(
            "--model",
            "MODEL",
            "Hugging Face name ('iq models list' has those that were measured).");
    modelConfig =
        flags.file(
            "--model-config",
            "FILE",
            "The config.json of a model that the catalog does not know, in place of --model.");
    accelerator =
        flags.text(
            "--accelerator", "ACCELERATOR", "Such as nvidia-h100-80gb ('iq accelerators list').");
    acceleratorFile =
        flags.file(
            "--accelerator-file",
            "FILE",
            "An accelerator that the catalog does not know (JSON or CSV, docs/catalog.md), in place",
            "of --accelerator.");
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

  /** Whether the model is from a file. */
  public boolean ownModel() {
    return modelConfig.value() != null;
  }

  /** The question, its model and accelerator found in a catalog. */
  public Asked asked(Catalog catalog) {
    Model facts = model(catalog);
    Accelerator hardware = accelerator(catalog);
    oneOf("--model-server", server.value(), List.of("vllm", "sglang", "tensorrt-llm"));
    Integer given = positive("--accelerator-count", count.value());
    Integer each = positive("--tensor-parallel-size", tensor.value());
    if (given == null) {
      return each == null
          ? asked(facts, hardware, 1, null).onFewest()
          : asked(facts, hardware, each, each);
    }
    if (each != null && given % each != 0) {
      throw flags.refusal(
          "--tensor-parallel-size: "
              + each
              + " does not divide --accelerator-count="
              + given
              + "; expected whole copies of the model");
    }
    return asked(facts, hardware, given, each);
  }

  private Asked asked(
      Model facts, Accelerator hardware, int accelerators, @Nullable Integer each) {
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
    Path config = modelConfig.value();
    String asked = model.value();
    if (config != null) {
      ModelConfig read = ModelConfig.read(NamedText.of(config));
      String stated = asked != null ? asked : read.statedName();
      return read.model(stated == null ? String.valueOf(config.getFileName()) : stated);
    }
    if (asked == null) {
      throw flags.refusal("--model is missing; or give --model-config, a model's config.json");
    }
    Model known = catalog.model(asked);
    if (known != null) {
      return known;
    }
    List<String> all = catalog.content().models().stream().map(Model::id).toList();
    throw new RefusedException(
        "--model: '"
            + asked
            + "' is not known; known, closest first: "
            + Closest.list(asked, all)
            + "; --model-config takes the config.json of any other");
  }

  private Accelerator accelerator(Catalog catalog) {
    Path file = acceleratorFile.value();
    if (file != null) {
      return AcceleratorFile.read(NamedText.of(file));
    }
    String asked = accelerator.value();
    if (asked == null) {
      throw flags.refusal("--accelerator is missing; or give --accelerator-file");
    }
    List<Accelerator> all = catalog.accelerators();
    Known.check(
        "--accelerator",
        asked,
        all.stream().map(Accelerator::id).toList(),
        "iq accelerators list");
    return all.stream().filter(one -> one.id().equals(asked)).findFirst().orElseThrow();
  }

  private @Nullable WeightFormat format() {
    String word = precision.value();
    if (word == null) {
      return null;
    }
    oneOf("--precision", word, List.of("bf16", "fp8", "int8", "fp4", "int4"));
    return WeightFormat.named(word);
  }

  private void oneOf(String name, String word, List<String> words) {
    if (!words.contains(word)) {
      throw flags.refusal(
          name + ": '" + word + "' is not known; expected, closest first: " + Closest.list(word, words));
    }
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
