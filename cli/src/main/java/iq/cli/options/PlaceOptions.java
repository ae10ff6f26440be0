package iq.cli.options;

import iq.catalog.PricingModel;
import iq.manifests.plan.Platform;
import java.util.Arrays;
import java.util.List;

/** Where a model server is to run, where its files are, and what stands before it. */
final class PlaceOptions {
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
    stackVersion = flags.text("--serving-stack-version", "VERSION", "Of the serving stack.");
  }

  Platform platform() {
    return platform.value();
  }

  boolean spot() {
    String word = pricingModel.value();
    List<String> known = Arrays.stream(PricingModel.values()).map(PricingModel::word).toList();
    if (word != null && !known.contains(word)) {
      throw flags.refusal(
          pricingModel.name() + ": '" + word + "' is not known; expected one of "
              + String.join(", ", known));
    }
    return PricingModel.SPOT.word().equals(word);
  }

  Flag<String> modelUri() {
    return modelUri;
  }

  Flag<String> stack() {
    return stack;
  }

  Flag<String> stackVersion() {
    return stackVersion;
  }
}
