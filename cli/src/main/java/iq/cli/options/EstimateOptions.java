package iq.cli.options;

import iq.answers.estimate.EstimateInquiry;
import iq.catalog.text.NamedText;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user can ask of the estimator. */
public final class EstimateOptions {
  private final Flags flags;
  private final Flag<String> model;
  private final Flag<Path> modelConfig;
  private final Flag<String> accelerator;
  private final Flag<Path> acceleratorFile;
  private final Flag<Integer> count;
  private final Flag<Integer> tensor;
  private final Flag<String> server;
  private final Flag<String> version;
  private final Flag<String> precision;
  private final LengthOptions lengths;
  private final Given<String> concurrency;
  private final Flag<String> confidence;
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
        flags.text("--model-server", "SERVER", "vllm, sglang or tensorrt-llm (default: vllm).");
    version =
        flags.text(
            "--model-server-version",
            "VERSION",
            "Without it that of the measured rows that are nearest.");
    precision =
        flags.text(
            "--precision", "FORMAT", "bf16, fp8, int8, fp4 or int4; without it the model's own.");
    lengths = new LengthOptions(flags);
    concurrency =
        flags.text(
                "--concurrency",
                "N,…",
                "Requests in flight, one or more numbers with commas between (default: 1,8,64).")
            .orElse("1,8,64");
    confidence =
        flags.text("--confidence", "PERCENT", "Of the intervals: 50, 80, 90 or 95 (default: 90).");
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

  /** What is asked, the files read. */
  public EstimateInquiry inquiry() {
    return new EstimateInquiry(
        model.value(),
        text(modelConfig.value()),
        accelerator.value(),
        text(acceleratorFile.value()),
        count.value(),
        tensor.value(),
        server.value(),
        version.value(),
        precision.value(),
        lengths.inquiry(),
        Stream.of(concurrency.value().split(",", -1))
            .map(one -> flags.number("--concurrency", one.strip()))
            .toList(),
        confidence.value());
  }

  private static @Nullable NamedText text(@Nullable Path file) {
    return file == null ? null : NamedText.of(file);
  }

  /** What a check gives; a refusal of its own points to the help as well. */
  public <T> T checked(Supplier<T> check) {
    return flags.checked(check);
  }
}
