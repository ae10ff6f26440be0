package iq.advisor.curve;

import iq.catalog.LoadPoint;
import iq.catalog.Workload;

/**
 * The request lengths at one load, in tokens: the point's means, else the benchmark's, else what
 * the benchmark asked for; NaN where none is stated or it is not above 0.
 *
 * @param fixedOutput whether every answer may be taken to have the same length
 */
record Lengths(double input, double output, boolean fixedOutput) {
  /** A measured mean this close to the length asked for says that answers were not cut short. */
  private static final double FIXED = 0.005;

  static Lengths of(Workload workload, LoadPoint point) {
    double input = first(point.inputTokens(), workload.inputTokens());
    double output = first(point.outputTokens(), workload.outputTokens());
    double nominal = workload.outputTokensNominal();
    // NaN on either side compares as false: an unstated length is not a fixed one.
    boolean fixed = Math.abs(output - nominal) <= FIXED * nominal;
    return new Lengths(
        first(input, workload.inputTokensNominal()), first(output, nominal), fixed);
  }

  private static double first(double value, double otherwise) {
    return value > 0 ? value : otherwise > 0 ? otherwise : Double.NaN;
  }
}
