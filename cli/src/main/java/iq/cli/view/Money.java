package iq.cli.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Amounts of US dollars as the API has them: whole units as text, and billionths. */
final class Money {
  private static final int NANO_DIGITS = 9;

  private Money() {}

  /** The same amount as one number. */
  static double usd(double usd) {
    return rounded(usd).doubleValue();
  }

  static Map<String, Object> amount(double usd) {
    BigDecimal rounded = rounded(usd);
    long units = rounded.longValue();
    int nanos =
        rounded.subtract(BigDecimal.valueOf(units)).movePointRight(NANO_DIGITS).intValueExact();
    return new Tree().put("units", Long.toString(units)).put("nanos", nanos).map();
  }

  private static BigDecimal rounded(double usd) {
    return BigDecimal.valueOf(usd).setScale(NANO_DIGITS, RoundingMode.HALF_UP);
  }
}
