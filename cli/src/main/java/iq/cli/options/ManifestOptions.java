package iq.cli.options;

import iq.manifests.plan.Options;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flags of gcloud's {@code manifests create}. */
public final class ManifestOptions {
  private final Flags flags;
  private final Given<String> model;
  private final Flag<String> server;
  private final Flag<String> version;
  private final Given<String> accelerator;
  private final Given<String> useCase;
  private final Given<String> namespace;
  private final Given<String> output;
  private final Flag<Path> outputPath;
  private final PlaceOptions place;
  private final AutoscalingOptions autoscaling;
  private final List<Flag<?>> later;

  /** These options for a command. */
  public ManifestOptions(Flags flags) {
    this.flags = flags;
    model = flags.required("--model", "MODEL", "Hugging Face name ('iq models list').");
    server =
        flags.text(
            "--model-server",
            "SERVER",
            "vllm or sglang; may be left out where one server was measured.");
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
            .orElse("Chatbot");
    namespace =
        flags.text("--namespace", "NAME", "Of the objects (default: default).").orElse("default");
    output =
        flags
            .text("--output", "PART", "manifest, comments or all (default: all).")
            .orElse("all");
    outputPath = flags.file("--output-path", "FILE", "Writes to this file, readable by you alone.");
    place = new PlaceOptions(flags);
    autoscaling = new AutoscalingOptions(flags);
    later =
        List.of(
            place.modelUri());
  }

  /** Refuses flags that this version has nothing for: to ignore one would mislead. */
  public void check() {
    for (Flag<?> flag : later) {
      if (flag.value() != null) {
        throw flags.refusal(
            flag.name()
                + " is not available in this version of iq: it makes manifests"
                + " without bucket; leave the flag out");
      }
    }
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

  /** The file to write, null for none. */
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
