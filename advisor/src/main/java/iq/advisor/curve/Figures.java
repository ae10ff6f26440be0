package iq.advisor.curve;

import iq.catalog.Latency;
import iq.catalog.LoadPoint;
import iq.catalog.Metric;
import iq.catalog.Statistic;

/** Where the figures of one latency come from. */
@FunctionalInterface
interface Figures {
  /** The figure at one load in milliseconds, NaN where there is none. */
  double get(LoadPoint point, Lengths lengths, Statistic statistic);

  /** The figures that the benchmark states. */
  static Figures stated(Metric metric) {
    return (point, lengths, statistic) -> figure(point.latency(metric), statistic);
  }

  /**
   * NTPOT computed from the request latency, else from TTFT and TPOT, all of the same statistic. A
   * mean over requests may be divided by the mean length; a median only where all lengths are the
   * same; the percentile of a sum is no sum of percentiles, so others are never computed.
   */
  static double derivedNtpot(LoadPoint point, Lengths lengths, Statistic statistic) {
    boolean sound =
        statistic == Statistic.MEAN || (statistic == Statistic.P50 && lengths.fixedOutput());
    double n = lengths.output();
    if (!sound || !(n >= 1)) {
      return Double.NaN;
    }
    double request = figure(point.e2e(), statistic);
    if (Double.isNaN(request)) {
      double tpot = figure(point.tpot(), statistic);
      double perToken = Double.isNaN(tpot) ? figure(point.itl(), statistic) : tpot;
      request = figure(point.ttft(), statistic) + perToken * (n - 1);
    }
    return request / n;
  }

  /** The stated NTPOT, else the derived one. */
  static double ntpot(LoadPoint point, Lengths lengths, Statistic statistic) {
    double stated = figure(point.ntpot(), statistic);
    return Double.isNaN(stated) ? derivedNtpot(point, lengths, statistic) : stated;
  }

  private static double figure(Latency latency, Statistic statistic) {
    double value = latency.get(statistic);
    return value >= 0 && value < Double.POSITIVE_INFINITY ? value : Double.NaN;
  }
}
