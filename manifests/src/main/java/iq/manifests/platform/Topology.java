package iq.manifests.platform;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The slices of TPUs that lie on a single host, by their chips. All others span hosts, whose pods
 * start and stop together, which a Deployment cannot do.
 */
final class Topology {
  private static final Map<Integer, String> FLAT = Map.of(1, "1x1", 4, "2x2", 8, "2x4");
  private static final Map<Integer, String> CUBE = Map.of(4, "2x2x1");
  private static final Map<Integer, String> TPU7X = Map.of(1, "1x1x1", 4, "2x2x1");

  private Topology() {}

  private static Map<Integer, String> onOneHost(String accelerator) {
    if (accelerator.startsWith("tpu7x")) {
      return TPU7X;
    }
    boolean flat = accelerator.startsWith("tpu-v5-lite") || accelerator.startsWith("tpu-v6e");
    return flat ? FLAT : CUBE;
  }

  /** That of so many chips; null when they are no slice of one host. */
  static @Nullable String of(String accelerator, int chips) {
    return onOneHost(accelerator).get(chips);
  }

  /** All of an accelerator, such as {@code 1 (1x1), 4 (2x2)}. */
  static String inWords(String accelerator) {
    StringBuilder words = new StringBuilder();
    new TreeMap<>(onOneHost(accelerator))
        .forEach(
            (chips, topology) ->
                words
                    .append(words.isEmpty() ? "" : ", ")
                    .append(chips)
                    .append(" (")
                    .append(topology)
                    .append(')'));
    return words.toString();
  }
}
