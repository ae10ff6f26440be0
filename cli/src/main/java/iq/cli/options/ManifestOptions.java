package iq.cli.options;

import iq.advisor.Include;
import iq.advisor.estimate.Confidence;
import iq.answers.ManifestInquiry;
import iq.answers.ManifestWords;
import iq.manifests.layout.Layout;
import iq.manifests.plan.Options;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flags of gcloud's {@code manifests create}. */
public final class ManifestOptions {
  private static final ManifestWords WORDS = new ManifestWords(FlagNames.FLAGS);

  private final Flags flags;
  private final Given<String> model;
  private final Flag<String> server;
  private final Flag<String> version;
  private final Given<String> accelerator;
  private final Given<String> useCase;
  private final Given<String> namespace;
  private final Given<String> output;
  private final Flag<Path> outputPath;
  private final Given<String> layout;
  private final Flag<String> include;
  private final Flag<String> confidence;
  private final PlaceOptions place;
  private final AutoscalingOptions autoscaling;

  /** These options for a command. */
  public ManifestOptions(Flags flags) {
    this.flags = flags;
    model = flags.required("--model", "MODEL", "Hugging Face name ('iq models list').");
    server =
        flags.text(
            "--model-server",
            "SERVER",
            "vllm, sglang, tensorrt-llm (trtllm-serve), triton, tgi or jetstream; may be left out"
                + " where one server was measured.");
    version =
        flags.text(
            "--model-server-version",
            "VERSION",
            "The release to run; without it the measured one.");
    accelerator =
        flags.required(
            "--accelerator-type", "ACCELERATOR", "Such as nvidia-l4 ('iq accelerators list').");
    useCase =
        flags
            .text("--use-case", "NAME", "A named workload ('iq use-cases list'; default: Chatbot).")
            .orElse(ManifestInquiry.DEFAULT_USE_CASE);
    namespace =
        flags.text("--namespace", "NAME", "Of the objects (default: default).").orElse("default");
    output =
        flags
            .text("--output", "PART", "manifest, comments or all (default: all).")
            .orElse("all");
    outputPath = flags.file("--output-path", "FILE", "Writes to this file, readable by you alone.");
    layout =
        flags
            .text(
                "--layout",
                "LAYOUT",
                String.join(", ", Layout.words()) + " (default: plain);",
                "all but plain are written to the folder of --output-path.")
            .orElse(Layout.PLAIN.word());
    include =
        flags.text(
            "--include",
            "WHICH",
            "Whether estimates may stand in for what nobody measured: measured, estimated, all",
            "(what was measured at these lengths, else an estimate) or measured-first (what was",
            "measured at any, else an estimate); default: measured.");
    confidence =
        flags.text(
            "--confidence", "PERCENT", "Of the intervals of estimates: 50, 80, 90 or 95 (default: 90).");
    place = new PlaceOptions(flags);
    autoscaling = new AutoscalingOptions(flags);
  }

  /** Refuses values that no flag takes. */
  public void check() {
    if (!List.of("manifest", "comments", "all").contains(output.value())) {
      throw flags.refusal(
          "--output: '" + output.value() + "' is not known; expected all, comments or manifest");
    }
  }

  /** The model. */
  public String model() {
    return model.value();
  }

  /** The model server, null when left out. */
  public @Nullable String server() {
    return server.value();
  }

  /** The version of the server as typed, null when left out. */
  public @Nullable String version() {
    return version.value();
  }

  /** The accelerator. */
  public String accelerator() {
    return accelerator.value();
  }

  /** The name of the use case. */
  public String useCase() {
    return useCase.value();
  }

  /** Whether estimates stand in for what nobody measured. */
  public Include include() {
    return flags.checked(() -> WORDS.include(include.value()));
  }

  /** How sure their intervals are. */
  public Confidence confidence() {
    return flags.checked(() -> WORDS.confidence(confidence.value()));
  }

  /** The namespace of the objects. */
  public String namespace() {
    return namespace.value();
  }

  /** Whether the objects are to be printed. */
  public boolean manifests() {
    return !output.value().equals("comments");
  }

  /** Whether the comments are to be printed. */
  public boolean comments() {
    return !output.value().equals("manifest");
  }

  /** In which files the set is handed over. */
  public Layout layout() {
    Layout found =
        flags.checked(() -> WORDS.layout(layout.value()));
    if (found != Layout.PLAIN && outputPath() == null) {
      throw flags.refusal(
          "--layout=" + found.word() + " makes several files: --output-path=FOLDER is needed");
    }
    return found;
  }

  /** The file to write, null for none; the folder where the layout has several. */
  public @Nullable Path outputPath() {
    return outputPath.value();
  }

  /** What is wanted beyond a model on an accelerator. */
  public Options options() {
    return new Options(
        place.platform(),
        place.spot(),
        autoscaling.value(),
        place.modelUri().value(),
        place.stack(),
        place.stackVersion());
  }
}
