package iq.manifests.schema;

/** Text that fits into a message. */
final class Shortened {
  private static final int LONGEST = 60;

  private Shortened() {}

  /** The text on one line, its end left out where it is long. */
  static String of(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "...";
  }
}
