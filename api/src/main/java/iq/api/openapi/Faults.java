package iq.api.openapi;

import iq.api.schema.Tree;
import java.util.List;
import java.util.Map;

/** The form of every failure: that of Google's APIs. */
final class Faults {
  /** Name of the schema and of the response. */
  static final String NAME = "Error";

  private Faults() {}

  static Map<String, Object> reference() {
    return Map.of("$ref", "#/components/responses/" + NAME);
  }

  static Tree response() {
    return new Tree()
        .put("description", "A failure: what was given, what was expected, and what to do next.")
        .put("content", Content.json(Map.of("$ref", "#/components/schemas/" + NAME)));
  }

  static Map<String, Object> schema() {
    Tree error =
        new Tree()
            .put("type", "object")
            .put(
                "properties",
                new Tree()
                    .put("code", property("integer", "Status code of HTTP, such as 400."))
                    .put("message", property("string", "What is wrong, and what to do next."))
                    .put("status", property("string", "Name of the fault: INVALID_ARGUMENT, …."))
                    .put("details", details()))
            .put("required", List.of("code", "message", "status"));
    return new Tree()
        .put("type", "object")
        .put("description", "A failure in the form of Google's APIs.")
        .put("properties", new Tree().put("error", error))
        .put("required", List.of("error"))
        .map();
  }

  private static Tree property(String type, String description) {
    return new Tree().put("type", type).put("description", description);
  }

  private static Tree details() {
    return property("array", "More of the fault for programs, each with its @type.")
        .put("items", new Tree().put("type", "object"));
  }
}
