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
        .mapToDouble(Guess::spread)
        .max()
        .orElse(0);
  }

  /** Whether a spread is at most a tenth beyond the widest that was tested. */
  static boolean holds(double spread, double limit) {
    return spread <= MARGIN * limit;
  }
}
