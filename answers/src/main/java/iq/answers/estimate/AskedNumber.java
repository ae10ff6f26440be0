package iq.answers.estimate;

import iq.answers.RefusedException;
import java.util.Locale;

/** Numbers that are asked, within bounds. */
final class AskedNumber {
  private AskedNumber() {}

  /** A number from 1 to another. */
  static double of(String name, double value, double most) {
    return of(name, value, 1, most, "");
  }

  /**
   * A number from one to another.
   *
   * @param why it can be no more, after the bounds; empty where that needs no words
   */
  static double of(String name, double value, double least, double most, String why) {
    if (value >= least && value <= most) {
      return value;
    }
    throw new RefusedException(
        String.format(
            Locale.ROOT,
            "%s: %s given, expected a number from %.0f to %,.0f%s",
            name,
            plain(value),
            least,
            Math.floor(most),
            why));
  }

  /** Without a decimal point where there are no decimals. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }
}
