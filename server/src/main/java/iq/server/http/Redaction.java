package iq.server.http;

import java.util.regex.Pattern;

/** Takes secrets out of text that others read: answers, which clients log, and our own log. */
public final class Redaction {
  private static final Pattern SECRET =
      Pattern.compile("(iq_[0-9a-f]{8})_[A-Za-z0-9_-]+|(eyJ)[A-Za-z0-9_-]+\\.[A-Za-z0-9_.-]+");

  private Redaction() {}

  /** The text with only the beginning of each token, which tells its owner which it is. */
  public static String hidden(String text) {
    return text.contains("iq_") || text.contains("eyJ")
        ? SECRET.matcher(text).replaceAll("$1$2…")
        : text;
  }
}
