package iq.advisor.estimate;

/**
 * e to the minus x of many x at once, to a ten-million-millionth for x from 0 to 14: Taylor's
 * polynomial of x / 64, squared six times. Math.exp is called for each x, which takes four times as long.
 */
final class Exponential {
  private static final double PART = -1.0 / 64;

  private Exponential() {}

  /** Of the first of x. */
  static void ofMinus(double[] x, double[] exponentials, int count) {
    for (int i = 0; i < count; i++) {
      double t = x[i] * PART;
      double two = t * t;
      double four = two * two;
      double e =
          (1 + t)
              + two * (1 / 2.0 + t * (1 / 6.0))
              + four
                  * ((1 / 24.0 + t * (1 / 120.0))
                      + two * (1 / 720.0 + t * (1 / 5040.0))
                      + four * (1 / 40320.0 + t * (1 / 362880.0) + two * (1 / 3628800.0)));
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      exponentials[i] = e * e;
    }
  }
}
