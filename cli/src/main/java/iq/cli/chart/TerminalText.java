package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;

/** How many columns a text takes in a terminal. */
final class TerminalText {
  private TerminalText() {}

  static int columns(String text) {
    return text.codePoints().map(TerminalText::columns).sum();
  }

  /** 0 for a mark on the letter before, 2 for East Asian letters and emoji, else 1. */
  static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return c >= 0x1100 && isWide(c) ? 2 : 1;
  }

  /** The text, or as much of its start as fits in the columns, with an ellipsis. */
  static String fit(String text, int room, boolean unicode) {
    return columns(text) <= room ? text : cut(text, room, unicode);
  }

  /** The text on up to {@code maxLines} lines, broken at spaces where possible. */
  static List<String> wrap(String text, int room, int maxLines, boolean unicode) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (lines.size() < maxLines - 1 && columns(rest) > room) {
      int space = rest.lastIndexOf(' ');
      while (space > 0 && columns(rest.substring(0, space)) > room) {
        space = rest.lastIndexOf(' ', space - 1);
      }
      if (space <= 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(fit(rest, room, unicode));
    return List.copyOf(lines);
  }

  /** The start of the text with an ellipsis, in at most that many columns. */
  static String cut(String text, int room, boolean unicode) {
    String ellipsis = unicode ? "…" : "~";
    int used = 1;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += columns(c);
      if (used > room) {
        break;
      }
      end += Character.charCount(c);
    }
    return room < 1 ? "" : text.substring(0, end).stripTrailing() + ellipsis;
  }

  /** The text, in ASCII unless {@code unicode}: other letters become {@code ?}, accents go. */
  static String printable(String text, boolean unicode) {
    if (unicode) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> columns(c) > 0)
        .forEach(c -> out.append(c < 0x7F ? (char) c : '?'));
    return out.toString();
  }

  private static boolean isWide(int c) {
    return c <= 0x115F
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x16FE0 && c <= 0x1B2FF)
        || (c >= 0x1F000 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD)
        || Character.isEmojiPresentation(c);
  }
}
