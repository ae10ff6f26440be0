package iq.answers.report;

/** Sentences in a window. */
public final class Words {
  private Words() {}

  /** The text with line ends between words, so that no line is wider; 0 for no bound. */
  public static String wrap(String text, int width) {
    return wrap(text, width, 0);
  }

  /** The same, lines after the first beginning with blanks. */
  public static String wrap(String text, int width, int indent) {
    if (width <= 0 || text.length() <= width) {
      return text;
    }
    StringBuilder lines = new StringBuilder();
    int column = 0;
    boolean lineStarts = true;
    for (String word : text.split(" ", -1)) {
      if (!lineStarts && column + 1 + word.length() > width) {
        lines.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!lineStarts) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
      lineStarts = false;
    }
    return lines.toString();
  }
}
