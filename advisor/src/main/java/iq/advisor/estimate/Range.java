package iq.advisor.estimate;

import java.util.function.DoubleUnaryOperator;

/**
 * A figure with its interval, of 90 % unless another {@link Confidence} was asked for.
 *
 * @param value as likely too high as too low
 */
public record Range(double low, double value, double high) {

  /** An interval that is as wide up as down, in proportion. */
  static Range of(double value, double half) {
    double factor = Math.exp(half);
    return new Range(value / factor, value, value * factor);
  }

  /** The ratio of the upper end to the value. */
  public double factor() {
    return high / value;
  }

  /** In another unit. */
  Range times(double number) {
    return new Range(low * number, value * number, high * number);
  }

  /** What follows from it, where more of it gives less: the ends change places. */
  public Range through(DoubleUnaryOperator falling) {
    return new Range(
        falling.applyAsDouble(high), falling.applyAsDouble(value), falling.applyAsDouble(low));
  }

  /** Each end and the value divided into a number: a rate becomes a time. */
  Range dividing(double number) {
    return new Range(number / high, number / value, number / low);
  }

  /** No value of it above a limit. */
  Range atMost(double limit) {
    return new Range(Math.min(low, limit), Math.min(value, limit), Math.min(high, limit));
  }

  /** No value of it below a limit. */
  Range atLeast(double limit) {
    return new Range(Math.max(low, limit), Math.max(value, limit), Math.max(high, limit));
  }
}
