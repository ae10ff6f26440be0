package iq.answers.report;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import java.util.stream.Collectors;

/** Manifests as gcloud prints them: each with a line of dashes after it, then the comments. */
public final class ManifestText {
  private ManifestText() {}

  /** The text of the manifests, of their comments, or of both. */
  public static String of(ManifestSet set, boolean manifests, boolean comments) {
    StringBuilder text = new StringBuilder();
    if (manifests) {
      for (Manifest manifest : set.manifests()) {
        text.append(manifest.content().stripTrailing()).append("\n---\n");
      }
    }
    if (comments) {
      text.append(
          set.comments().stream().map(line -> "# " + line).collect(Collectors.joining("\n")));
    }
    return text.toString();
  }
}
