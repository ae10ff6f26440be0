package iq.cli.options;

import iq.answers.ManifestWords;
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
    return flags.checked(() -> new ManifestWords(FlagNames.FLAGS).platform(word.value()));
  }
}
