package iq.answers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as a table shows them. */
public final class Numbers {
  private static final int CENT_DIGITS = 3;
  private static final double WHOLE_FROM = 100;

  private Numbers() {}

  /** Dollars with three decimals. */
  public static String dollars(double usd) {
    return BigDecimal.valueOf(usd).setScale(CENT_DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Milliseconds, with one decimal below 100; {@code -} when absent. */
  public static String millis(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value >= WHOLE_FROM ? Long.toString(Math.round(value)) : oneDecimal(value);
  }

  /** A number of things, with one decimal where it is not whole; {@code -} when absent. */
  public static String plain(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : oneDecimal(value);
  }

  private static String oneDecimal(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A whole number with thousands apart; {@code -} when absent. */
  public static String whole(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String digits = Long.toString(Math.round(value));
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
