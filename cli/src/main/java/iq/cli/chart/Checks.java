package iq.cli.chart;

/** Checks of what a chart is given. */
final class Checks {
  private Checks() {}

  static double positive(String what, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, not " + value);
    }
    if (value <= 0) {
      throw new IllegalArgumentException(what + " must be above zero, not " + value);
    }
    return value;
  }

  static String named(String what, String text) {
    String cleaned = Labels.clean(text);
    if (cleaned.isEmpty()) {
      throw new IllegalArgumentException(what + " must have a visible character");
    }
    return cleaned;
  }
}
