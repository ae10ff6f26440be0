package iq.cli.options;

import iq.answers.ManifestWords;
import iq.manifests.plan.Platform;
import iq.manifests.stack.ServingStacks;
import org.jspecify.annotations.Nullable;

/** Where a model server is to run, where its files are, and what stands before it. */
final class PlaceOptions {
  private final ManifestWords words = new ManifestWords(FlagNames.FLAGS);
  private final Flags flags;
  private final PlatformOption platform;
  private final Flag<String> pricingModel;
  private final Flag<String> modelUri;
  private final Flag<String> stack;
  private final Flag<String> stackVersion;

  PlaceOptions(Flags flags) {
    this.flags = flags;
    platform = new PlatformOption(flags);
    pricingModel =
        flags.text(
            "--pricing-model", "MODEL", "spot for nodes that may be taken away at any time.");
    modelUri =
        flags.text(
            "--model-bucket-uri",
            "URI",
            "The folder with the model's config.json: gs://, s3://, az://, pvc://, oci://, or",
            "node:/// for a cache on the node (default: Hugging Face).");
    stack = flags.text("--serving-stack", "STACK", "llm-d; without it none.");
    stackVersion =
        flags.text(
            "--serving-stack-version",
            "VERSION",
            "Of the serving stack: " + String.join(", ", ServingStacks.versions()) + ".");
  }

  Platform platform() {
    return platform.value();
  }

  boolean spot() {
    return flags.checked(() -> words.spot(pricingModel.value()));
  }

  Flag<String> modelUri() {
    return modelUri;
  }

  /** The serving stack, null for none. */
  @Nullable String stack() {
    return stack.value();
  }

  /** Its version without a leading {@code v}, null for the newest whose components are known. */
  @Nullable String stackVersion() {
    return flags.checked(() -> words.stackVersion(stack.value(), stackVersion.value()));
  }
}
