package iq.manifests.yaml;

/** Which characters may stand in the text as they are. */
final class Characters {
  private Characters() {}

  /**
   * Whether a character can be seen, or is the plain space. What cannot be seen is escaped, also
   * where YAML would take it: what is read should be what is parsed, and a mark that turns the
   * direction of writing can make a value look like another.
   */
  static boolean isVisible(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE, // half of a pair: whole pairs are one code point
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static boolean allVisible(String text) {
    return text.codePoints().allMatch(Characters::isVisible);
  }

  /** Appends a character as a double-quoted YAML string has it. */
  static void escape(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(codePoint)) {
          out.appendCodePoint(codePoint);
        } else if (codePoint <= 0xFFFF) {
          out.append(String.format("\\u%04x", codePoint));
        } else {
          out.append(String.format("\\U%08x", codePoint));
        }
      }
    }
  }
}
