package iq.cli.view;

/** Sentences in a window. */
public final class Words {
  private Words() {}

  /** The text with line ends between words, so that no line is wider; 0 for no bound. */
  public static String wrap(String text, int width) {
    if (width <= 0 || text.length() <= width) {
      return text;
    }
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
