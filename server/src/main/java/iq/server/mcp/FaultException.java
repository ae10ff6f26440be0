package iq.server.mcp;

import iq.answers.Quoted;
import iq.api.schema.Tree;
import java.util.List;
import java.util.Map;

/**
 * A message that breaks the protocol: its sender, a program, has to change. What a model can mend by
 * other arguments is no such fault but a tool's result.
 */
final class FaultException extends RuntimeException {
  static final int NOT_JSON = -32700;
  static final int NO_REQUEST = -32600;
  static final int UNKNOWN_METHOD = -32601;
  static final int PARAMETERS = -32602;
  static final int INTERNAL = -32603;
  static final int HEADERS = -32020;
  static final int UNSUPPORTED = -32022;

  private final int code;
  private final Map<String, Object> data;

  FaultException(int code, String message) {
    this(code, message, Map.of());
  }

  private FaultException(int code, String message, Map<String, Object> data) {
    super(message, null, false, false);
    this.code = code;
    this.data = Map.copyOf(data);
  }

  static FaultException unsupported(String date) {
    List<String> known = Revision.dates();
    String shown = Quoted.shortened(date);
    return new FaultException(
        UNSUPPORTED,
        "protocol version '" + shown + "' is not known; known: " + String.join(", ", known),
        Map.of("supported", known, "requested", shown));
  }

  /** What we did not expect is our fault: the caller gets no words of it. */
  static FaultException ours() {
    return new FaultException(INTERNAL, "an unexpected fault of the server; its log has it");
  }

  int code() {
    return code;
  }

  /** The member {@code error} of the answer. */
  Map<String, Object> tree() {
    Tree error = new Tree().put("code", code).put("message", String.valueOf(getMessage()));
    return (data.isEmpty() ? error : error.put("data", data)).map();
  }
}
