package iq.cli.chart;

/** A colour of a terminal chart, as the argument of an ANSI "select graphic rendition" sequence. */
enum Tint {
  PLAIN(""),
  BOLD("1"),
  QUIET("2"),
  OPTIMAL("38;5;34"),
  DEGRADES("38;5;167"),
  OPERATING("38;5;220"),
  TARGET("38;5;169"),
  CURVE_1("38;5;39"),
  CURVE_2("38;5;208"),
  CURVE_3("38;5;141"),
  CURVE_4("38;5;143"),
  CURVE_5("38;5;80"),
  CURVE_6("38;5;250"),
  CURVE_7("38;5;211"),
  CURVE_8("38;5;178");

  private static final Tint[] CURVES = {
    CURVE_1, CURVE_2, CURVE_3, CURVE_4, CURVE_5, CURVE_6, CURVE_7, CURVE_8
  };

  private final String code;

  Tint(String code) {
    this.code = code;
  }

  static Tint curve(int index) {
    return CURVES[index % CURVES.length];
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
