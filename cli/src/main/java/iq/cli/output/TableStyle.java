package iq.cli.output;

/**
 * How a table is drawn.
 *
 * @param width the terminal's columns, which no line exceeds; 0 for no bound, as when the output goes to a file
 * @param bold whether the headings are bold; the only colour a table has
 * @param unicode whether the terminal shows U+2026 where text is cut out; else two points stand there
 */
public record TableStyle(int width, boolean bold, boolean unicode) {
  /** For a file or another program. */
  public static final TableStyle PLAIN = new TableStyle(0, false, true);

  /** Checks the width. */
  public TableStyle {
    if (width < 0) {
      throw new IllegalArgumentException("a table's width is 0 or more, not " + width);
    }
  }

  String ellipsis() {
    return unicode ? "\u2026" : "..";
  }
}
