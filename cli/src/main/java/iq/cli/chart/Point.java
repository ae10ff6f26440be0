package iq.cli.chart;

import org.jspecify.annotations.Nullable;

/**
 * One place on a curve.
 *
 * @param x the throughput, in the unit of {@link Chart#x()}; finite and above zero
 * @param y the latency, in the unit of {@link Chart#y()}; finite and above zero
 * @param label what to write beside the point (the load it was measured at, say {@code "64"}), or
 *     null for nothing
 */
public record Point(double x, double y, @Nullable String label) {
  /** Checks the numbers and cleans the label. */
  public Point {
    Checks.positive("x", x);
    Checks.positive("y", y);
    String cleaned = label == null ? "" : Labels.clean(label);
    label = cleaned.isEmpty() ? null : cleaned;
  }

  /** A point with nothing written beside it. */
  public static Point of(double x, double y) {
    return new Point(x, y, null);
  }
}
