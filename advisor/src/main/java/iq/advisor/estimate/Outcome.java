package iq.advisor.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An estimate, or the reason why there is none. */
public sealed interface Outcome {

  /**
   * Estimates.
   *
   * @param anchor the measured row whose source and server version the estimate takes over
   * @param leans the nearest measured curves, with their share of all weights
   * @param capacity requests of full length that memory holds at once, all copies together
   * @param calibrated whether the calibration is of the measured rows at hand; else the nearest alone
   *     say what the core misses
   * @param best the load whose measurement would narrow the interval at the last asked load the most
   * @param narrowed that interval's {@link Range#factor} of the throughput, were it measured
   */
  record Estimated(
      Ground ground,
      List<Estimate> estimates,
      Row anchor,
      List<Lean> leans,
      double capacity,
      boolean calibrated,
      double best,
      double narrowed)
      implements Outcome {}

  /**
   * No estimate.
   *
   * @param reason in words, with what would help
   * @param nearest the measured row that is nearest, null where that does not matter
   */
  record Declined(String reason, @Nullable Row nearest) implements Outcome {}

  /**
   * A measured curve and its share in an estimate.
   *
   * @param row its load that is nearest
   */
  record Lean(Row row, double share) {
    Lean withShareOf(Lean other) {
      return new Lean(row, share + other.share);
    }
  }
}
