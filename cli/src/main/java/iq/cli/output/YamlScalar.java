package iq.cli.output;

import java.util.Locale;

/** Text as a YAML scalar: plain where both YAML 1.1 and 1.2 read it back as the same text, else quoted, or a block of lines. */
final class YamlScalar {
  private YamlScalar() {}

  static void append(StringBuilder out, String text) {
    if (needsEscapes(text)) {
      doubleQuoted(out, text);
    } else if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    }
  }

  private static boolean needsEscapes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrintable(String text, int i) {
    char c = text.charAt(i);
    boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    boolean odd = c == '\u2028' || c == '\u2029' || c == '\ufeff' || c >= '\ufffe';
    return !control && !odd && !JsonText.isHalf(text, i);
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || "-?:,[]{}#&*!|>'\"%@` =<~".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean ambiguous = last == ' ' || last == ':' || text.contains(": ") || text.contains(" #") || text.startsWith("...");
    return !ambiguous && !isWord(text) && !isNumberLike(text);
  }

  /** The words that one of the two versions reads as a truth value or as nothing. */
  private static boolean isWord(String text) {
    if (text.length() > 5) {
      return false;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null", ".inf", "+.inf", ".nan" -> true;
      default -> false;
    };
  }

  /** Numbers of either version, base-60 numbers (1:30), dates and times; v0.7.2, 0.7.2 and 2x4 are none. */
  private static boolean isNumberLike(String text) {
    if ("0123456789.+".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    if (text.startsWith("0x") || text.startsWith("0o") || text.startsWith("0b") || text.startsWith("+0")) {
      return true;
    }
    int dots = 0;
    boolean onlyDigitsAndDots = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && "._,:+-eEtTzZ ".indexOf(c) < 0) {
        return false;
      }
      dots += c == '.' ? 1 : 0;
      onlyDigitsAndDots &= digit || c == '.';
    }
    return !(onlyDigitsAndDots && dots > 1);
  }

  private static void doubleQuoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isPrintable(text, i)) {
            out.append(c);
          } else {
            JsonText.unicode(out, c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether a text of several lines can stand as a block: printable, and no line whose blanks YAML would take for indentation. */
  static boolean isBlock(String text) {
    int end = text.length();
    if (text.indexOf('\n') < 0 || text.charAt(0) == ' ' || text.charAt(0) == '\n' || text.charAt(end - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) != '\n' && !isPrintable(text, i)) {
        return false;
      }
    }
    return !text.contains(" \n");
  }

  /** Appends a block, without its last line feed: the caller ends every line. */
  static void appendBlock(StringBuilder out, String text, int indent) {
    boolean ended = text.endsWith("\n");
    out.append(ended ? text.endsWith("\n\n") ? "|+" : "|" : "|-");
    int start = 0;
    int end = ended ? text.length() - 1 : text.length();
    while (start <= end) {
      int lineEnd = text.indexOf('\n', start);
      int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      out.append('\n');
      if (stop > start) {
        out.repeat(' ', indent).append(text, start, stop);
      }
      start = stop + 1;
    }
  }
}
