package iq.manifests.layout;

import iq.manifests.ManifestSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form in which a set of manifests is handed over. */
public enum Layout {
  /** One text, as gcloud prints it. */
  PLAIN("plain"),
  /** A Kustomize base with an overlay. */
  KUSTOMIZE("kustomize"),
  /** A Helm chart whose values are the objects. */
  HELM("helm");

  private final String word;

  Layout(String word) {
    this.word = word;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Layout::word).toList();
  }

  /** The layout of a word, null when there is none. */
  public static @Nullable Layout of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }

  /** Whether a file is the user's once it is there, not to be written again. */
  public boolean belongsToUser(String place) {
    return this == KUSTOMIZE && place.equals(Kustomize.OVERLAY);
  }

  /** Texts by their place in a folder; none for the layout that is one text. */
  public Map<String, String> files(ManifestSet set) {
    return switch (this) {
      case PLAIN -> Map.of();
      case KUSTOMIZE -> Kustomize.files(set);
      case HELM -> HelmChart.files(set);
    };
  }
}
