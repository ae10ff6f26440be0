package iq.server.mcp;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import java.net.InetAddress;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whether a page that calls is the server's own. A browser says which page calls; programs say
 * nothing. On the loopback a name that some page made to point here is no name of ours.
 */
final class OwnOrigin {
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

  private OwnOrigin() {}

  /**
   * Whether no page calls, or our own.
   *
   * @param address on which the call arrived
   */
  static boolean is(RequestHeaders headers, InetAddress address) {
    String origin = headers.get(HttpHeaderNames.ORIGIN);
    if (origin == null) {
      return true;
    }
    String host = Objects.requireNonNullElse(headers.authority(), "");
    boolean same =
        origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    return same && (!address.isLoopbackAddress() || LOOPBACK.matcher(host).matches());
  }
}
