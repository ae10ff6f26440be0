package iq.cli.options;

import iq.manifests.plan.Platform;
import iq.manifests.yaml.KubernetesNames;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flags of {@code models transfer-job}. */
public final class TransferOptions {
  private static final List<String> PARTS = List.of("all", "comments", "manifest");

  private final Flags flags;
  private final Given<String> model;
  private final Given<String> uri;
  private final Flag<Double> weights;
  private final Given<String> namespace;
  private final PlatformOption platform;
  private final Given<String> output;
  private final Flag<Path> outputPath;

  /** These options for a command. */
  public TransferOptions(Flags flags) {
    this.flags = flags;
    model = flags.required("--model", "MODEL", "Hugging Face name, OWNER/NAME.");
    uri =
        flags.required(
            "--model-bucket-uri", "URI", "The folder to copy to: gs://, s3://, az:// or pvc://.");
    weights =
        flags.number(
            "--weights-gib", "GIB", "How large the model is, where the catalog does not know.");
    namespace =
        flags.text("--namespace", "NAME", "Of the objects (default: default).").orElse("default");
    platform = new PlatformOption(flags);
    output =
        flags
            .text("--output", "PART", "manifest, comments or all (default: all).")
            .orElse("all");
    outputPath = flags.file("--output-path", "FILE", "Writes to this file, readable by you alone.");
  }

  /** Refuses values that no job can be made of. */
  public void check() {
    if (!PARTS.contains(output.value())) {
      throw flags.refusal(
          "--output: '" + output.value() + "' is not known; expected " + String.join(", ", PARTS));
    }
    if (!KubernetesNames.isLabel(namespace.value())) {
      throw flags.refusal(
          "--namespace: '" + namespace.value()
              + "' is not a name for Kubernetes; expected lower-case letters, digits and '-'");
    }
    Double gib = weights.value();
    if (gib != null && !(gib > 0 && Double.isFinite(gib))) {
      throw flags.refusal("--weights-gib: '" + gib + "' is not a size; expected GiB above 0");
    }
  }

  /** The model. */
  public String model() {
    return model.value();
  }

  /** Where it is copied to. */
  public String uri() {
    return uri.value();
  }

  /** The size of its weights as typed, null when left out. */
  public @Nullable Double weightsGib() {
    return weights.value();
  }

  /** The namespace of the objects. */
  public String namespace() {
    return namespace.value();
  }

  /** Where the cluster runs. */
  public Platform platform() {
    return platform.value();
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
}
