package iq.manifests.yaml;

/** A string on one line: plain wherever that is the same string, quoted where it is not. */
final class Quoting {
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
  private static final String PLAIN_BEFORE_TEXT = "-?:"; // --port is plain, "- port" is an item

  private Quoting() {}

  static String quote(String text) {
    if (!Characters.allVisible(text)) {
      return doubleQuoted(text);
    }
    if (isPlain(text)) {
      return text;
    }
    // Single quotes need no escapes but for themselves.
    boolean apostropheOnly =
        text.indexOf('\'') >= 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    return apostropheOnly ? doubleQuoted(text) : '\'' + text.replace("'", "''") + '\'';
  }

  /** Whether a string of visible characters is read as itself without quotes. */
  private static boolean isPlain(String text) {
    return !Resolution.changes(text)
        && startsPlain(text)
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && !isDocumentMarker(text);
  }

  private static boolean startsPlain(String text) {
    char first = text.charAt(0);
    if (first == ' ' || INDICATORS.indexOf(first) < 0) {
      return first != ' ';
    }
    return PLAIN_BEFORE_TEXT.indexOf(first) >= 0 && text.length() > 1 && text.charAt(1) != ' ';
  }

  private static boolean isDocumentMarker(String text) {
    return (text.startsWith("---") || text.startsWith("..."))
        && (text.length() == 3 || text.charAt(3) == ' ');
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16).append('"');
    text.codePoints().forEach(codePoint -> Characters.escape(out, codePoint));
    return out.append('"').toString();
  }
}
