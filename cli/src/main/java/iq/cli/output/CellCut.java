package iq.cli.output;

/** Makes text fit a table's cell. */
final class CellCut {
  private CellCut() {}

  /** Cuts text out of the middle: names of models differ most at their ends. */
  static String middle(String text, int width, String mark) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    int room = width - DisplayWidth.of(mark);
    if (room <= 0) {
      return head(text, width);
    }
    String head = head(text, (room + 1) / 2);
    return head + mark + tail(text, room - DisplayWidth.of(head));
  }

  private static String head(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += DisplayWidth.of(c);
      if (used > width) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  private static String tail(String text, int width) {
    int start = text.length();
    int used = 0;
    while (start > 0) {
      int c = text.codePointBefore(start);
      used += DisplayWidth.of(c);
      if (used > width) {
        break;
      }
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  /** A cell is one line, and no text may move the cursor or colour the terminal: control characters become question marks. */
  static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text);
        for (int j = i; j < clean.length(); j++) {
          if (Character.isISOControl(clean.charAt(j))) {
            clean.setCharAt(j, '?');
          }
        }
        return clean.toString();
      }
    }
    return text;
  }
}
