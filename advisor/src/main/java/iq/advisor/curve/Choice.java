package iq.advisor.curve;

import iq.catalog.LoadPoint;
import iq.catalog.Metric;
import iq.catalog.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * The values of one latency at every point, and which statistic they are.
 *
 * @param reading null when the latency is absent
 * @param values by point, NaN where absent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Choice(@Nullable Reading reading, double[] values) {

  static Choice ttft(LoadPoint[] points, Lengths[] lengths, @Nullable Statistic asked) {
    return stated(Metric.TTFT, points, lengths, asked);
  }

  /** ITL, or TPOT where more points have that. */
  static Choice itl(LoadPoint[] points, Lengths[] lengths, @Nullable Statistic asked) {
    Choice itl = stated(Metric.ITL, points, lengths, asked);
    Choice tpot = stated(Metric.TPOT, points, lengths, asked);
    if (tpot.reading == null || itl.count() >= tpot.count()) {
      return itl;
    }
    return new Choice(new Reading(tpot.reading.statistic(), true, false), tpot.values);
  }

  /**
   * NTPOT as stated where every point that can have one states it in one statistic, else with the
   * gaps derived.
   */
  static Choice ntpot(LoadPoint[] points, Lengths[] lengths, @Nullable Statistic asked) {
    Figures stated = Figures.stated(Metric.NTPOT);
    Figures all = Figures::ntpot;
    Statistic statistic = asked;
    if (statistic == null) {
      statistic = common(stated, all, points, lengths);
    }
    if (statistic == null) {
      statistic = common(all, all, points, lengths);
    }
    double[] own = values(stated, points, lengths, statistic);
    double[] filled = values(all, points, lengths, statistic);
    return of(statistic, filled, count(filled) > count(own));
  }

  private static Choice stated(
      Metric metric, LoadPoint[] points, Lengths[] lengths, @Nullable Statistic asked) {
    Figures figures = Figures.stated(metric);
    Statistic statistic = asked != null ? asked : common(figures, figures, points, lengths);
    return of(statistic, values(figures, points, lengths, statistic), false);
  }

  private static Choice of(@Nullable Statistic statistic, double[] values, boolean derived) {
    return statistic == null || count(values) == 0
        ? new Choice(null, values)
        : new Choice(new Reading(statistic, false, derived), values);
  }

  /** p50 where every point with any figure has it, else the mean likewise, else null. */
  private static @Nullable Statistic common(
      Figures figures, Figures any, LoadPoint[] points, Lengths[] lengths) {
    if (everywhere(figures, any, points, lengths, Statistic.P50)) {
      return Statistic.P50;
    }
    return everywhere(figures, any, points, lengths, Statistic.MEAN) ? Statistic.MEAN : null;
  }

  private static boolean everywhere(
      Figures figures, Figures any, LoadPoint[] points, Lengths[] lengths, Statistic statistic) {
    for (int i = 0; i < points.length; i++) {
      if (Double.isNaN(figures.get(points[i], lengths[i], statistic))
          && hasAny(any, points[i], lengths[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAny(Figures figures, LoadPoint point, Lengths lengths) {
    for (Statistic statistic : Statistic.values()) {
      if (!Double.isNaN(figures.get(point, lengths, statistic))) {
        return true;
      }
    }
    return false;
  }

  private static double[] values(
      Figures figures, LoadPoint[] points, Lengths[] lengths, @Nullable Statistic statistic) {
    double[] values = new double[points.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          statistic == null ? Double.NaN : figures.get(points[i], lengths[i], statistic);
    }
    return values;
  }

  private int count() {
    return count(values);
  }

  private static int count(double[] values) {
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        count++;
      }
    }
    return count;
  }
}
