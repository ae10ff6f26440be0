package iq.cli.output;

import java.text.Normalizer;

/** Text without accents, so that {@code Munchen} finds {@code München} as it does in gcloud. */
final class Accents {
  private Accents() {}

  static String strip(String text) {
    if (isAscii(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder stripped = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
      int c = decomposed.codePointAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        stripped.appendCodePoint(c);
      }
    }
    return stripped.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
