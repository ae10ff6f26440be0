package iq.server.page;

import com.google.protobuf.Message;
import iq.answers.Quoted;
import iq.answers.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Where a page starts.
 *
 * @param snapshot the state of the catalog that is paged through
 * @param request a checksum of what was asked
 */
record PageToken(String snapshot, int offset, long request) {
  private static final Pattern FORM = Pattern.compile("([^|]{1,80})\\|([0-9]{1,9})\\|([0-9]{1,10})");

  static long fingerprint(Message request) {
    CRC32C checksum = new CRC32C();
    checksum.update(request.toByteArray());
    return checksum.getValue();
  }

  static PageToken parse(String text) {
    Matcher parts = FORM.matcher(decoded(text));
    if (!parts.matches()) {
      throw none(text);
    }
    return new PageToken(
        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw none(text);
    }
  }

  private static RefusedException none(String text) {
    return new RefusedException(
        "pageToken: '"
            + Quoted.shortened(text)
            + "' is none; expected nextPageToken of the page before");
  }

  String text() {
    String plain = snapshot + "|" + offset + "|" + request;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
