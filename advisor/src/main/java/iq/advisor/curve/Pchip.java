package iq.advisor.curve;

/**
 * Piecewise cubic Hermite interpolation that keeps the data's ups and downs: between two points it
 * is monotone. Tangents after Fritsch and Butland (SIAM J. Sci. Stat. Comput. 5, 1984), with the
 * three-point formula at the ends.
 *
 * @param x strictly increasing
 * @param d the tangents at the points
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Pchip(double[] x, double[] y, double[] d) {

  static Pchip of(double[] x, double[] y) {
    return new Pchip(x, y, tangents(x, y));
  }

  private static double[] tangents(double[] x, double[] y) {
    int n = x.length;
    double[] d = new double[n];
    if (n < 2) {
      return d;
    }
    double[] h = new double[n - 1];
    double[] s = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      h[i] = x[i + 1] - x[i];
      s[i] = (y[i + 1] - y[i]) / h[i];
    }
    if (n == 2) {
      return new double[] {s[0], s[0]};
    }
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

  /** The share (0 to 1) of the way from point i to the next. */
  double share(int i, double where) {
    return (where - x[i]) / (x[i + 1] - x[i]);
  }

  /** The value at the share t of segment i. */
  double value(int i, double t) {
    double h = x[i + 1] - x[i];
    double u = 1 - t;
    return u * u * ((1 + 2 * t) * y[i] + t * h * d[i])
        + t * t * ((3 - 2 * t) * y[i + 1] - u * h * d[i + 1]);
  }

  /** The slope at the share t of segment i. */
  double slope(int i, double t) {
    double h = x[i + 1] - x[i];
    return 6 * t * (1 - t) * (y[i + 1] - y[i]) / h
        + (1 - t) * (1 - 3 * t) * d[i]
        + t * (3 * t - 2) * d[i + 1];
  }

  /** The share of segment i where the curvature is 0; not finite where it never is. */
  double straight(int i) {
    double s = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    return (4 * d[i] + 2 * d[i + 1] - 6 * s) / (6 * (d[i] + d[i + 1] - 2 * s));
  }

  /** The value on the straight line between the two points. */
  double chord(int i, double t) {
    return y[i] + t * (y[i + 1] - y[i]);
  }
}
