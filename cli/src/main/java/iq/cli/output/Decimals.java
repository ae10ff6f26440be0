package iq.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers rounded to a few decimals. Without {@link BigDecimal} where a double will do: the first
 * use of that class makes a table that takes longer than printing all rows.
 */
public final class Decimals {
  /** Up to here a double, times a thousand, has digits to spare. */
  private static final double LARGE = 1e12;

  private Decimals() {}

  /** Three decimals: the exact value of the binary double, rounded half to even. */
  public static String three(double value) {
    double size = Math.abs(value);
    if (!(size < LARGE)) {
      return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
    long thousandths = halfEven(size, 1000);
    String digits = Long.toString(thousandths % 1000 + 1000).substring(1);
    return (value < 0 ? "-" : "") + thousandths / 1000 + "." + digits;
  }

  /** The exact product of two doubles, rounded half to even. */
  private static long halfEven(double value, double factor) {
    double product = value * factor;
    double lost = Math.fma(value, factor, -product);
    double floor = Math.floor(product);
    if (product - floor == 0.5 && lost != 0) {
      return (long) floor + (lost > 0 ? 1 : 0);
    }
    return (long) Math.rint(product);
  }
}
