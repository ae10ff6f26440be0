package iq.server.auth;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import io.grpc.Status;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites out of a server on the loopback, which asks for no token: a browser on
 * the same machine can be led there by any page, but says so.
 */
final class SameMachine {
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(https?://)?(localhost|[a-z0-9.-]+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?",
          Pattern.CASE_INSENSITIVE);

  private SameMachine() {}

  /**
   * Checks a call that has no token.
   *
   * @throws DeniedException for one that a page of another site sent
   */
  static void check(RequestHeaders headers) {
    check("Host", headers.authority());
    check("Origin", headers.get(HttpHeaderNames.ORIGIN));
  }

  private static void check(String header, @Nullable String value) {
    if (value != null && !LOOPBACK.matcher(value).matches()) {
      throw new DeniedException(
          Status.Code.PERMISSION_DENIED,
          "without a token this server answers its own machine alone, and the header " + header
              + " names another; call http://localhost, or start it with --require-auth and send a"
              + " token");
    }
  }
}
