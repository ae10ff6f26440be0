package iq.advisor.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far from measured rows estimates were tested, and are given. */
final class Domain {
  /** The tests hold out one group at a time; a question may lie a little beyond. */
  private static final double MARGIN = 1.1;

  private Domain() {}

  /** The farthest that held-out rows that were compared with what was measured lay from all others. */
  static double limit(Map<Scenario, List<Guess>> trials) {
    return trials.values().stream()
        .flatMap(Collection::stream)
        .mapToDouble(guess -> distance(guess.spread()))
        .max()
        .orElse(0);
  }

  /** Whether an estimate of a spread is at most a tenth farther than any that was tested. */
  static boolean holds(double spread, double limit) {
    return distance(spread) <= MARGIN * limit;
  }

  /** The spread, without what a lab adds where nothing is known of the lab: labs were tested, and hide how far the rest is. */
  private static double distance(double spread) {
    double variance = spread * spread;
    return Math.sqrt(variance > Likeness.LAB ? variance - Likeness.LAB : variance);
  }
}
