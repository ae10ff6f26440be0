package iq.advisor.estimate;

/**
 * What is said of the core's error somewhere.
 *
 * @param step ln(measured / core) of the time from token to token
 * @param first the same of the first token
 */
public record Said(double step, double first) {

  /** Nothing is known: the core is right. */
  static final Said NOTHING = new Said(0, 0);

  Said plus(Said other) {
    return new Said(step + other.step, first + other.first);
  }

  Said times(double factor) {
    return new Said(step * factor, first * factor);
  }
}
