package iq.manifests.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the autoscaler comes by a metric of the model server. */
public enum Adapter {
  /** Google's Stackdriver adapter, as a metric of the pods. */
  GOOGLE_PODS("google-pods"),
  /** Google's Stackdriver adapter, as an external metric. */
  GOOGLE_EXTERNAL("google-external"),
  /** prometheus-adapter with a rule that is made along with the manifests. */
  PROMETHEUS("prometheus-adapter"),
  /** KEDA, which makes the autoscaler itself. */
  KEDA("keda");

  private final String word;

  Adapter(String word) {
    this.word = word;
  }

  /** As users write it. */
  public String word() {
    return word;
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Adapter::word).toList();
  }

  /** The adapter of a word, null when there is none. */
  public static @Nullable Adapter of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }
}
