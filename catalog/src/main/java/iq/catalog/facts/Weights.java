package iq.catalog.facts;

/**
 * Parameters.
 *
 * @param total all of them
 * @param active those that one token passes through
 */
record Weights(double total, double active) {
  private static final double BILLION = 1e9;
  private static final double SHOWN = 1e3;

  /** Parameters that every token passes through. */
  static Weights all(double count) {
    return new Weights(count, count);
  }

  Weights plus(Weights other) {
    return new Weights(total + other.total, active + other.active);
  }

  Weights times(double factor) {
    return new Weights(total * factor, active * factor);
  }

  /** Billions, to the million. */
  static double billions(double count) {
    return Math.round(count / BILLION * SHOWN) / SHOWN;
  }
}
