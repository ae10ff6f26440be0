package iq.server.auth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of a request: {@code Authorization: Bearer TOKEN}, and nowhere else. */
final class Bearer {
  private static final Pattern BEARER =
      Pattern.compile("\\s*Bearer\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_QUERY =
      Pattern.compile("[?&](access_token|token|key)=", Pattern.CASE_INSENSITIVE);

  private Bearer() {}

  /**
   * The token, null for none.
   *
   * @throws DeniedException when the header is there and is not as expected
   */
  static @Nullable String of(RequestHeaders headers) {
    List<String> values = headers.getAll(HttpHeaderNames.AUTHORIZATION);
    if (values.isEmpty()) {
      return null;
    }
    Matcher bearer = BEARER.matcher(values.getFirst());
    if (values.size() > 1 || !bearer.matches()) {
      throw DeniedException.unknown(
          "the header Authorization was given "
              + (values.size() > 1 ? values.size() + " times" : "in another form")
              + "; expected it once, as 'Authorization: Bearer TOKEN'");
    }
    return bearer.group(1);
  }

  /** Whether a token seems to be in the address, where logs on the way would keep it. */
  static boolean isInQuery(RequestHeaders headers) {
    return IN_QUERY.matcher(headers.path()).find();
  }
}
