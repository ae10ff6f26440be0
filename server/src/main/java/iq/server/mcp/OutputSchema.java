package iq.server.mcp;

import com.google.protobuf.Descriptors.Descriptor;
import iq.api.schema.Comments;
import iq.api.schema.JsonSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema of an answer. What is required is so of requests alone: an answer may hold the same
 * message without what nobody stated, and clients drop an answer that its schema forbids.
 */
final class OutputSchema {
  private OutputSchema() {}

  static Map<String, Object> of(Descriptor message, Comments comments) {
    return withoutRequired(JsonSchemas.standalone(message, comments));
  }

  private static Map<String, Object> withoutRequired(Map<?, ?> schema) {
    Map<String, Object> kept = new LinkedHashMap<>();
    schema.forEach(
        (name, value) -> {
          boolean drops = "required".equals(name) && value instanceof List<?>;
          if (!drops) {
            kept.put(
                (String) name, value instanceof Map<?, ?> inner ? withoutRequired(inner) : value);
          }
        });
    return kept;
  }
}
