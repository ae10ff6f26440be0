package iq.server.http;

import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of text that others read: answers, which clients log, and our own log. */
public final class Redaction {
  private static final Pattern SECRET =
      Pattern.compile(
          "(iq_[0-9a-f]{8})_[A-Za-z0-9_-]+"
              + "|(eyJ)[A-Za-z0-9_-]+\\.[A-Za-z0-9_.-]+"
              + "|([Pp]assword=)[^\\s&;,'\")]+"
              + "|(://[^\\s/:@]*:)[^\\s/@]+(?=@)");
  private static final List<String> SIGNS = List.of("iq_", "eyJ", "assword=", "://");

  private Redaction() {}

  /**
   * The text without passwords of addresses, and with only the beginning of each token, which tells
   * its owner which it is.
   */
  public static String hidden(String text) {
    return SIGNS.stream().anyMatch(text::contains)
        ? SECRET.matcher(text).replaceAll("$1$2$3$4…")
        : text;
  }
}
