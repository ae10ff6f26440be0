package iq.cli.chart;

/** Makes a text from anywhere (file, server name, command line) safe to draw on one line. */
final class Labels {
  private static final int REPLACEMENT = 0xFFFD;

  private Labels() {}

  /**
   * The text on one line: white space and control characters (an escape sequence among them) become
   * single spaces, invisible marks (joiners, direction overrides, variation selectors) go, and what
   * no font or XML document can hold becomes U+FFFD.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Labels::mapped).forEach(c -> append(out, c));
    return out.toString().strip();
  }

  private static void append(StringBuilder out, int c) {
    boolean doubled = c == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    if (c >= 0 && !doubled) {
      out.appendCodePoint(c);
    }
  }

  private static int mapped(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return ' ';
    }
    if (c >= 0xFE00 && c <= 0xFE0F) {
      return -1;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> -1;
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> REPLACEMENT;
      default -> c;
    };
  }
}
