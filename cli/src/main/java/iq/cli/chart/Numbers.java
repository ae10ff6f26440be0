package iq.cli.chart;

import java.util.Locale;

/** Numbers as people read them on a chart. */
final class Numbers {
  private static final double SMALLEST_PLAIN = 0.001;
  private static final double LARGEST_PLAIN = 1e12;

  private Numbers() {}

  /** A value to three digits or to the unit, such as {@code "67.1"} or {@code "2,053"}. */
  static String value(double value) {
    if (value < SMALLEST_PLAIN || value >= LARGEST_PLAIN) {
      return scientific(value);
    }
    if (value >= 1e6) {
      return millions(value);
    }
    int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3;
    return trimmed(fixed(value, decimals));
  }

  /** A tick of a logarithmic axis whose largest value is {@code top}. */
  static String tick(double value, double top) {
    if (value < SMALLEST_PLAIN || value >= LARGEST_PLAIN) {
      return scientific(value);
    }
    if (value >= 1e6) {
      return millions(value);
    }
    if (value >= 1e3 && top >= 1e4) {
      return trimmed(fixed(value / 1e3, 1)) + "k";
    }
    return trimmed(fixed(value, 3));
  }

  /** Fixed decimals with grouped thousands, the same in every locale. */
  static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A coordinate to a hundredth, without needless zeros. */
  static String coordinate(double value) {
    String text = trimmed(String.format(Locale.ROOT, "%.2f", value));
    return text.equals("-0") ? "0" : text;
  }

  private static String millions(double value) {
    boolean giga = value >= 1e9;
    return trimmed(fixed(value / (giga ? 1e9 : 1e6), 2)) + (giga ? "G" : "M");
  }

  private static String scientific(double value) {
    String text = String.format(Locale.ROOT, "%.1e", value);
    int at = text.indexOf('e');
    return trimmed(text.substring(0, at)) + "e" + Integer.parseInt(text.substring(at + 1));
  }

  private static String trimmed(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
