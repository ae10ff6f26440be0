package iq.advisor.curve;

/**
 * Piecewise cubic Hermite interpolation that keeps the data's ups and downs: between two points it
 * is monotone. Tangents after Fritsch and Butland (SIAM J. Sci. Stat. Comput. 5, 1984), with the
 * three-point formula at the ends.
 */
final class Pchip {
  private Pchip() {}

  /** The tangents at two or more points of strictly increasing x. */
  static double[] slopes(double[] x, double[] y) {
    int n = x.length;
    double[] h = new double[n - 1];
    double[] s = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      h[i] = x[i + 1] - x[i];
      s[i] = (y[i + 1] - y[i]) / h[i];
    }
    if (n == 2) {
      return new double[] {s[0], s[0]};
    }
    double[] d = new double[n];
    for (int i = 1; i < n - 1; i++) {
      if (s[i - 1] * s[i] > 0) {
        double a = 2 * h[i] + h[i - 1];
        double b = h[i] + 2 * h[i - 1];
        d[i] = (a + b) / (a / s[i - 1] + b / s[i]);
      }
    }
    d[0] = end(h[0], h[1], s[0], s[1]);
    d[n - 1] = end(h[n - 2], h[n - 3], s[n - 2], s[n - 3]);
    return d;
  }

  private static double end(double h0, double h1, double s0, double s1) {
    double e = ((2 * h0 + h1) * s0 - h0 * s1) / (h0 + h1);
    if (e * s0 <= 0) {
      return 0;
    }
    return s0 * s1 < 0 && Math.abs(e) > 3 * Math.abs(s0) ? 3 * s0 : e;
  }

  /** The value at the share t (0 to 1) of a segment of width h. */
  static double value(double h, double y0, double y1, double d0, double d1, double t) {
    double u = 1 - t;
    return u * u * ((1 + 2 * t) * y0 + t * h * d0) + t * t * ((3 - 2 * t) * y1 - u * h * d1);
  }

  /** The slope at the share t (0 to 1) of a segment of width h. */
  static double slope(double h, double y0, double y1, double d0, double d1, double t) {
    return 6 * t * (1 - t) * (y1 - y0) / h
        + (1 - t) * (1 - 3 * t) * d0
        + t * (3 * t - 2) * d1;
  }
}
