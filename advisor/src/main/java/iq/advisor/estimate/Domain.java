package iq.advisor.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far from measured rows estimates were tested, and are given. */
final class Domain {
  /** The tests hold out one group at a time; a question may lie a little beyond. */
  private static final double MARGIN = 1.1;

  private Domain() {}

  /** The widest spread at which held-out rows were compared with what was measured. */
  static double limit(Map<Scenario, List<Guess>> trials) {
    return trials.values().stream()
        .flatMap(Collection::stream)
        .mapToDouble(guess -> withoutLab(guess.spread()))
        .max()
        .orElse(0);
  }

  /** Whether a spread is at most a tenth beyond the widest that was tested. */
  static boolean holds(double spread, double limit) {
    return withoutLab(spread) <= MARGIN * limit;
  }

  /**
   * A lab of which no row is known adds its own variance, the same whatever is asked, and more than
   * all else together: it says nothing of how far the question is. Questions take over a known lab.
   */
  private static double withoutLab(double spread) {
    double variance = spread * spread;
    return variance > Likeness.LAB ? Math.sqrt(variance - Likeness.LAB) : spread;
  }
}
