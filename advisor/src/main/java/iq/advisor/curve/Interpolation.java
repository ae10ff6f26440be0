package iq.advisor.curve;

import java.util.Arrays;

/**
 * One quantity over load: the geometric mean of two PCHIP interpolants through the same points, one
 * in (ln load, ln value) and one in (load, z), where z is the value for latencies and load / value
 * for throughputs, clamped to the two neighbours. In wide gaps the first is too low for throughput
 * and too high for latency, and the second errs the other way.
 *
 * <p>Between two neighbours it is monotone, it passes through the points, and it says nothing
 * outside them. Where a load or value is 0 there are no logarithms: it is then PCHIP of (load,
 * value).
 */
final class Interpolation {
  private final double[] x;
  private final double[] y;
  private final boolean inverse; // z is load / value
  private final Pchip plain;
  private final Pchip logarithmic; // of no points where a load or value is 0
  private final boolean[] chord; // segments where load / PCHIP would not be monotone

  private Interpolation(double[] x, double[] y, boolean throughput) {
    this.x = x;
    this.y = y;
    // Loads a rounding error apart have one logarithm, and no slope between them.
    boolean positive = positive(x) && positive(y) && increasing(logarithms(x));
    this.inverse = throughput && positive;
    double[] none = {};
    this.logarithmic = Pchip.of(positive ? logarithms(x) : none, positive ? logarithms(y) : none);
    this.plain = Pchip.of(x, inverse ? loadPerValue() : y);
    this.chord = new boolean[Math.max(0, x.length - 1)];
    for (int i = 0; inverse && i < chord.length; i++) {
      chord[i] = !monotone(i);
    }
  }

  /** Through the points that have the quantity; in order of their loads, which all differ. */
  static Interpolation of(CurvePoint[] points, Quantity quantity) {
    double[] x = new double[points.length];
    double[] y = new double[points.length];
    int n = 0;
    for (CurvePoint point : points) {
      if (point.hasLoad() && point.has(quantity)) {
        x[n] = point.load();
        y[n] = point.get(quantity);
        n++;
      }
    }
    return new Interpolation(Arrays.copyOf(x, n), Arrays.copyOf(y, n), !quantity.latency());
  }

  /** The load itself, over the loads. */
  static Interpolation ofLoads(CurvePoint[] points) {
    double[] loads = Arrays.stream(points).filter(CurvePoint::hasLoad).mapToDouble(CurvePoint::load).toArray();
    return new Interpolation(loads, loads, false);
  }

  /** How many loads have the quantity. */
  int size() {
    return x.length;
  }

  /** The lowest load; there must be one. */
  double first() {
    return x[0];
  }

  /** The highest load; there must be one. */
  double last() {
    return x[x.length - 1];
  }

  /** The load of a point, counted from 0. */
  double load(int i) {
    return x[i];
  }

  /** The value of a point, counted from 0. */
  double value(int i) {
    return y[i];
  }

  /** The value at a load, NaN outside the measured range. */
  double at(double load) {
    int i = segment(load);
    if (i < 0) {
      return Double.NaN;
    }
    if (load == x[i]) {
      return y[i];
    }
    if (load == x[i + 1]) {
      return y[i + 1];
    }
    return inside(i, load);
  }

  /** The value at a load of a segment, apart from its ends. */
  double inside(int i, double load) {
    double low = Math.min(y[i], y[i + 1]);
    double high = Math.max(y[i], y[i + 1]);
    return low == high ? low : Math.clamp(between(i, load), low, high);
  }

  /** By how much the larger of the two neighbours' values exceeds the other; 1 at a point. */
  double neighbourRatio(double load) {
    int i = segment(load);
    if (i < 0 || load == x[i] || load == x[i + 1]) {
      return 1;
    }
    return Math.max(y[i], y[i + 1]) / Math.min(y[i], y[i + 1]);
  }

  /** The lower neighbour of a load, -1 outside the range. */
  int segment(double load) {
    int n = x.length;
    if (n == 0 || !(load >= x[0] && load <= x[n - 1])) {
      return -1;
    }
    int i = 0;
    while (i < n - 2 && load > x[i + 1]) {
      i++;
    }
    return i;
  }

  private double between(int i, double load) {
    double t = plain.share(i, load);
    double z = chord[i] ? plain.chord(i, t) : plain.value(i, t);
    double value = inverse ? load / z : z;
    if (logarithmic.x().length == 0) {
      return value;
    }
    double logarithm = logarithmic.value(i, logarithmic.share(i, Math.log(load)));
    return Math.sqrt(Math.exp(logarithm) * value);
  }

  /**
   * Whether load / z is monotone on a segment: z - load * z' must keep the sign of the change, and
   * has its extremes at the ends and where z'' is 0.
   */
  private boolean monotone(int i) {
    double t = plain.straight(i);
    return keepsSign(i, 0) && keepsSign(i, 1) && (!(t > 0 && t < 1) || keepsSign(i, t));
  }

  private boolean keepsSign(int i, double t) {
    double load = x[i] + t * (x[i + 1] - x[i]);
    double g = plain.value(i, t) - load * plain.slope(i, t);
    double rounding = 1e-12 * Math.max(plain.y()[i], plain.y()[i + 1]);
    return Math.signum(y[i + 1] - y[i]) * g >= -rounding;
  }

  private double[] loadPerValue() {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] / y[i];
    }
    return z;
  }

  private static double[] logarithms(double[] values) {
    double[] logarithms = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      logarithms[i] = Math.log(values[i]);
    }
    return logarithms;
  }

  private static boolean increasing(double[] values) {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        return false;
      }
    }
    return true;
  }

  private static boolean positive(double[] values) {
    for (double value : values) {
      if (!(value > 0)) {
        return false;
      }
    }
    return true;
  }
}
