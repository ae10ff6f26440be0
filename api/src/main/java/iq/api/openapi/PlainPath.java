package iq.api.openapi;

import iq.api.schema.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A path that is no method of a service, read with GET.
 *
 * @param path with {@code {name}} for each variable
 * @param id unique among all operations
 * @param variables the variables of the path, each with its description
 * @param query the parameters after the question mark, the same
 * @param mediaType of the answer
 * @param open whether it answers without a token
 */
record PlainPath(
    String path,
    String id,
    String description,
    Map<String, String> variables,
    Map<String, String> query,
    String mediaType,
    boolean open) {
  /** Copies the maps. */
  PlainPath {
    variables = Map.copyOf(variables);
    query = Map.copyOf(query);
  }

  Tree item(String tag) {
    Tree operation =
        new Tree()
            .put("operationId", id)
            .put("tags", List.of(tag))
            .all(Operation.words(description));
    if (open) {
      operation.put("security", List.of());
    }
    if (!variables.isEmpty() || !query.isEmpty()) {
      operation.put("parameters", parameters());
    }
    return new Tree().put("get", operation.put("responses", responses()));
  }

  private List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    new TreeMap<>(variables).forEach((name, is) -> parameters.add(parameter("path", name, is)));
    new TreeMap<>(query).forEach((name, is) -> parameters.add(parameter("query", name, is)));
    return parameters;
  }

  private static Map<String, Object> parameter(String in, String name, String description) {
    return new Tree()
        .put("name", name)
        .put("in", in)
        .put("description", description)
        .put("required", in.equals("path"))
        .put("schema", Map.of("type", "string"))
        .map();
  }

  private Tree responses() {
    String type = mediaType.equals("application/json") ? "object" : "string";
    Tree answer =
        new Tree()
            .put("description", description)
            .put("content", Content.of(mediaType, Map.of("type", type)));
    return new Tree().put("200", answer).put("default", Faults.reference());
  }
}
