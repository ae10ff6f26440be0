package iq.cli.options;

import iq.catalog.PricingModel;
import iq.cli.Closest;
import iq.manifests.plan.Platform;
import java.util.Arrays;
import java.util.List;

/** Where a model server is to run, where its files are, and what stands before it. */
final class PlaceOptions {
  private final Flags flags;
  private final Given<String> platform;
  private final Flag<String> pricingModel;
  private final Flag<String> modelUri;
  private final Flag<String> stack;
  private final Flag<String> stackVersion;

  PlaceOptions(Flags flags) {
    this.flags = flags;
    platform =
        flags
            .text(
                "--platform",
                "PLATFORM",
                String.join(", ", Platform.words()) + " (default: gke-autopilot).")
            .orElse(Platform.GKE_AUTOPILOT.word());
    pricingModel =
        flags.text(
            "--pricing-model", "MODEL", "spot for nodes that may be taken away at any time.");
    modelUri =
        flags.text("--model-bucket-uri", "URI", "The folder with the model's config.json: gs://….");
    stack = flags.text("--serving-stack", "STACK", "llm-d; without it none.");
    stackVersion = flags.text("--serving-stack-version", "VERSION", "Of the serving stack.");
  }

  Platform platform() {
    Platform found = Platform.of(platform.value());
    if (found == null) {
      throw flags.refusal(
          "--platform: '" + platform.value() + "' is not known; closest first: "
              + Closest.list(platform.value(), Platform.words()));
    }
    return found;
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
