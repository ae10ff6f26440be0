package iq.server.mcp;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message of a client.
 *
 * @param id as it was written, null for a message that is not answered
 * @param method what is asked, empty for an answer to something we never asked
 * @param params its members, each as it was written
 */
record Request(@Nullable String id, String method, Map<String, String> params) {
  private static final Pattern ID = Pattern.compile("\"(?s:.*)\"|-?[0-9]+");
  private static final String REVISION = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  /** Reads the members of a message. */
  static Request of(Map<String, String> members) {
    if (!"2.0".equals(Raw.text(members.get("jsonrpc")))) {
      throw invalid("jsonrpc: expected \"2.0\"");
    }
    String method = Raw.text(members.get("method"));
    if (method == null && !members.containsKey("result") && !members.containsKey("error")) {
      throw invalid("method: expected text");
    }
    if (method == null) {
      return new Request(null, "", Map.of());
    }
    if (members.containsKey("id") && id(members) == null) {
      throw invalid("id: expected text or a whole number");
    }
    return new Request(id(members), method, object(members.get("params"), "params"));
  }

  /** The id in the members of a message, null for none and for what is none. */
  static @Nullable String id(Map<String, String> members) {
    String id = members.get("id");
    return id != null && ID.matcher(id).matches() ? id : null;
  }

  private static FaultException invalid(String message) {
    return new FaultException(FaultException.NO_REQUEST, message);
  }

  private static Map<String, String> object(@Nullable String json, String name) {
    if (json == null || json.equals("null")) {
      return Map.of();
    }
    if (!Raw.isObject(json)) {
      throw new FaultException(FaultException.PARAMETERS, name + ": expected an object");
    }
    return Raw.members(json);
  }

  /** A parameter that is text, null for none. */
  @Nullable String text(String name) {
    return Raw.text(params.get(name));
  }

  /** The revision that the request itself says, null where it says none. */
  @Nullable Revision revision() {
    String date = date();
    if (date == null) {
      return null;
    }
    Revision revision = Revision.known(date);
    if (revision.isStateless() && !Raw.isObject(Objects.requireNonNullElse(meta().get(CAPABILITIES), ""))) {
      throw new FaultException(
          FaultException.PARAMETERS, "params._meta." + CAPABILITIES + ": expected an object");
    }
    return revision;
  }

  /** The date of that revision, null where it says none. */
  @Nullable String date() {
    return Raw.text(meta().get(REVISION));
  }

  private Map<String, String> meta() {
    return object(params.get("_meta"), "params._meta");
  }
}
