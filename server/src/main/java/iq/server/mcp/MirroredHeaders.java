package iq.server.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What HTTP's headers say of a message, for those between client and server who do not read it. In
 * the revision that has them they must say what the message says.
 */
record MirroredHeaders(@Nullable String version, @Nullable String method, @Nullable String name)
    implements Consumer<Request> {
  static final String VERSION = "mcp-protocol-version";
  static final String METHOD = "mcp-method";
  static final String NAME = "mcp-name";

  static final String ENCODED = "=?base64?";
  static final String END = "?=";

  /** The revision of the header, null where there is none. */
  @Nullable Revision revision() {
    return version == null ? null : Revision.known(version);
  }

  /** Refuses a message that says something else. */
  @Override
  public void accept(Request request) {
    Revision ofHeader = revision();
    String date = request.date();
    boolean stateless = ofHeader != null && ofHeader.isStateless();
    if (date == null && stateless) {
      throw new FaultException(
          FaultException.PARAMETERS, "params._meta: expected the members of revision " + version);
    }
    if (date == null || (Revision.known(date) == ofHeader && !stateless)) {
      return;
    }
    same(VERSION, version, date);
    same(METHOD, method, request.method());
    if (request.method().equals("tools/call")) {
      same(NAME, decoded(name), request.text("name"));
    }
  }

  private static void same(String header, @Nullable String value, @Nullable String expected) {
    if (value == null || !value.equals(expected)) {
      throw new FaultException(
          FaultException.HEADERS,
          "header " + header + ": expected '" + expected + "', as the message says, not "
              + (value == null ? "none" : "'" + value + "'"));
    }
  }

  private static @Nullable String decoded(@Nullable String value) {
    if (value == null || !value.startsWith(ENCODED) || !value.endsWith(END)) {
      return value;
    }
    String inner = value.substring(ENCODED.length(), value.length() - END.length());
    try {
      return new String(Base64.getDecoder().decode(inner), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
