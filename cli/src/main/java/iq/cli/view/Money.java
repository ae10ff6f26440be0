package iq.cli.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Amounts of US dollars as the API has them: whole units as text, and billionths. */
final class Money {
  private static final int NANO_DIGITS = 9;

  private Money() {}

  static Map<String, Object> amount(double usd) {
    BigDecimal rounded = BigDecimal.valueOf(usd).setScale(NANO_DIGITS, RoundingMode.HALF_UP);
    long units = rounded.longValue();
    int nanos =
        rounded.subtract(BigDecimal.valueOf(units)).movePointRight(NANO_DIGITS).intValueExact();
    return new Tree().put("units", Long.toString(units)).put("nanos", nanos).map();
  }
}
