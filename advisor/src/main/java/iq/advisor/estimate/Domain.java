package iq.advisor.estimate;

import java.util.Map;

/** How far from measured rows estimates were tested, and are given. */
final class Domain {
  /** The tests are of a sample of the rows; others lie a little beyond. */
  private static final double MARGIN = 1.1;

  private Domain() {}

  /** Whether a spread is at most a tenth beyond the widest that was tested on this ground. */
  static boolean holds(double spread, Ground ground, Map<Ground, Double> limits) {
    return spread <= MARGIN * limits.getOrDefault(ground, 0.0);
  }
}
