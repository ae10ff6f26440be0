package iq.advisor.curve;

/**
 * Where on its curve a configuration should run.
 *
 * @param point the figures there; interpolated ones all come from the same rule, latencies read on
 *     the safe side, queue size and KV cache use from a straight line
 * @param lowerLoadFails a measured lower load breaks a target: the latencies are noisy
 * @param atSweepEnd no higher load was measured, or its latency was not: the best load may be
 *     higher. Without targets: the inflection may not have been reached
 * @param uncertainTtft TTFT was read between two loads whose TTFT differs by more than a factor 3:
 *     queueing begins somewhere between them, and where is not in the data
 */
public record OperatingPoint(
    CurvePoint point,
    Basis basis,
    boolean lowerLoadFails,
    boolean atSweepEnd,
    boolean uncertainTtft) {

  /** A point of a curve that nobody measured. */
  public static OperatingPoint estimated(CurvePoint point, boolean atSweepEnd) {
    return new OperatingPoint(point, Basis.ESTIMATED, false, atSweepEnd, false);
  }
}
