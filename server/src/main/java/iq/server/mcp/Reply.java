package iq.server.mcp;

import iq.api.schema.Json;
import iq.api.schema.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message is answered with.
 *
 * @param json in one line
 * @param code of the fault, 0 for none
 */
record Reply(String json, int code) {

  static Reply result(String id, Map<String, Object> result) {
    return new Reply(Json.line(envelope(id).put("result", result).map()), 0);
  }

  /** A fault; the id is null where none could be read. */
  static Reply fault(@Nullable String id, FaultException fault) {
    Tree envelope = envelope(id == null ? "null" : id).put("error", fault.tree());
    return new Reply(Json.line(envelope.map()), fault.code());
  }

  private static Tree envelope(String id) {
    return new Tree().put("jsonrpc", "2.0").put("id", new Json.Written(id));
  }
}
