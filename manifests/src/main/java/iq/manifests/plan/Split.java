package iq.manifests.plan;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.Parallelism;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prefill and decode apart: the workers of each side, as measured. */
public record Split(Side prefill, Side decode) {
  private static final Pattern STATED =
      Pattern.compile("(\\d+)xTP(\\d+) \\+ (\\d+)xTP(\\d+)");

  /** As llm-d's own benchmarks name their configurations. */
  private static final Pattern NAMED =
      Pattern.compile("\\b(\\d+)P-TP(\\d+) (\\d+)D-TP(\\d+)\\b");

  /**
   * Workers of one side.
   *
   * @param tensor tensor parallel ways of each: its accelerators
   */
  public record Side(int workers, int tensor) {
    Replica replica() {
      return new Replica(tensor, tensor, 1, 1, null, workers, false, true);
    }

    int accelerators() {
      return workers * tensor;
    }

    /** {@code 3 x TP4}. */
    public String inWords() {
      return workers + " x TP" + tensor;
    }
  }

  /**
   * Null where nothing is split, and where the source does not state for each side what it takes to
   * repeat it: workers and tensor parallel ways that add up to the accelerators, and nothing else.
   */
  public static @Nullable Split of(Benchmark benchmark) {
    Configuration c = benchmark.configuration();
    if (c.prefillDecodeSplit() == null || !tensorAlone(c.parallelism())) {
      return null;
    }
    Split split = read(STATED, c.prefillDecodeSplit());
    if (split == null && c.settings() != null) {
      split = read(NAMED, c.settings());
    }
    return split != null && split.accelerators() == c.acceleratorCount() ? split : null;
  }

  private static boolean tensorAlone(Parallelism ways) {
    return one(ways.pipeline()) && one(ways.data()) && one(ways.expert());
  }

  private static boolean one(@Nullable Integer ways) {
    return Objects.requireNonNullElse(ways, 1) == 1;
  }

  private static @Nullable Split read(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find()
        ? new Split(
            new Side(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))),
            new Side(Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4))))
        : null;
  }

  private int accelerators() {
    return prefill.accelerators() + decode.accelerators();
  }

  int largest() {
    return Math.max(prefill.tensor(), decode.tensor());
  }
}
