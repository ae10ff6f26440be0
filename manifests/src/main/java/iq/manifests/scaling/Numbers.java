package iq.manifests.scaling;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in comments. */
final class Numbers {
  private static final MathContext THREE = new MathContext(3);

  private Numbers() {}

  /** With three digits, more only before the point. */
  static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
