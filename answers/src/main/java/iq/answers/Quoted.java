package iq.answers;

/** What a caller sent, as far as an error repeats it. */
public final class Quoted {
  private static final int SHOWN = 80;

  private Quoted() {}

  /** Short text as it is, the start of longer text. */
  public static String shortened(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }
}
