package iq.cli.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One axis: the range that it covers and its ticks.
 *
 * @param log whether equal steps mean equal ratios
 * @param low the lower end, as the value or, on a logarithmic axis, its decimal logarithm
 * @param high the upper end, likewise
 * @param ticks the ticks from low to high
 */
record Axis(boolean log, double low, double high, List<Tick> ticks) {
  /** A span of values wider than this ratio gets a logarithmic axis. */
  static final double LINEAR_SPAN = 20;

  private static final double PADDING = 0.05;
  private static final double MIN_DECADES = 0.6;

  /**
   * A mark on the axis.
   *
   * @param at where, on the scale of {@link Axis#low()}
   * @param label its text; empty for a minor tick
   */
  record Tick(double at, String label) {
    boolean major() {
      return !label.isEmpty();
    }
  }

  Axis {
    ticks = List.copyOf(ticks);
  }

  /** An axis for positive values with at most about {@code maxTicks} labelled ticks. */
  static Axis of(DoubleStream values, int maxTicks) {
    DoubleSummaryStatistics s = values.summaryStatistics();
    double min = s.getMin();
    double max = s.getMax();
    boolean log = max / min > LINEAR_SPAN || max > 1e12 || min < 1e-6;
    return log ? logarithmic(min, max, maxTicks) : linear(min, max, maxTicks);
  }

  /** Where a value lies, from 0 at the low end to 1 at the high end. */
  double fraction(double value) {
    return fractionAt(log ? Math.log10(value) : value);
  }

  /** Where a tick lies, from 0 to 1. */
  double fractionAt(double at) {
    return Math.clamp((at - low) / (high - low), 0.0, 1.0);
  }

  List<Tick> majorTicks() {
    return ticks.stream().filter(Tick::major).toList();
  }

  private static Axis linear(double min, double max, int maxTicks) {
    boolean fromZero = min <= max / 2 || max - min < max * 1e-6;
    double pad = (max - (fromZero ? 0 : min)) * PADDING;
    double low = fromZero ? 0 : min - pad;
    double high = max + pad;
    return new Axis(false, low, high, Ticks.linear(low, high, maxTicks));
  }

  private static Axis logarithmic(double min, double max, int maxTicks) {
    double bottom = Math.log10(min);
    double top = Math.log10(max);
    double pad = Math.max((top - bottom) * PADDING, (MIN_DECADES - (top - bottom)) / 2);
    return new Axis(true, bottom - pad, top + pad, Ticks.log(bottom - pad, top + pad, maxTicks));
  }
}
