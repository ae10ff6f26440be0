package iq.cli.options;

import iq.catalog.Closest;
import iq.manifests.plan.Platform;

/** {@code --platform}: where the cluster runs. */
final class PlatformOption {
  private final Flags flags;
  private final Given<String> word;

  PlatformOption(Flags flags) {
    this.flags = flags;
    word =
        flags
            .text(
                "--platform",
                "PLATFORM",
                String.join(", ", Platform.words()) + " (default: gke-autopilot).")
            .orElse(Platform.GKE_AUTOPILOT.word());
  }

  Platform value() {
    Platform found = Platform.of(word.value());
    if (found == null) {
      throw flags.refusal(
          "--platform: '" + word.value() + "' is not known; closest first: "
              + Closest.list(word.value(), Platform.words()));
    }
    return found;
  }
}
