package iq.cli.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how wide a text will be, the same on every machine. The estimate follows a wide font
 * (DejaVu Sans), so that the fonts that a viewer really has rarely need more.
 */
final class TextMetrics {
  private static final String NARROW = "iljI|!.,:;'`·";
  private static final String HALF = "ftr()[]{}/\\-\" ";
  private static final String WIDE = "mwMW%@—…+=<>~";

  private TextMetrics() {}

  static double width(String text, double size, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
    return ems * size * (bold ? 1.11 : 1);
  }

  /** The text, or as much of its start as fits, with an ellipsis. */
  static String fit(String text, double size, boolean bold, double room) {
    if (width(text, size, bold) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size, bold) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  /** The text on up to {@code maxLines} lines, broken at spaces where possible. */
  static List<String> wrap(String text, double size, double room, int maxLines) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < maxLines - 1 && width(rest, size, false) > room) {
      int space = lastBreak(rest, size, room);
      if (space < 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    if (!rest.isEmpty()) {
      lines.add(fit(rest, size, false, room));
    }
    return List.copyOf(lines);
  }

  private static int lastBreak(String text, double size, double room) {
    int space = text.lastIndexOf(' ');
    while (space > 0 && width(text.substring(0, space), size, false) > room) {
      space = text.lastIndexOf(' ', space - 1);
    }
    return space > 0 ? space : -1;
  }

  private static double ems(int c) {
    if (c > 0x7F && TerminalText.columns(c) != 1) {
      return TerminalText.columns(c) * 0.65;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.32;
    }
    if (HALF.indexOf(c) >= 0) {
      return 0.41;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.625;
  }
}
