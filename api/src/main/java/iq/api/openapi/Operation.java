package iq.api.openapi;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import iq.api.schema.Comments;
import iq.api.schema.JsonSchemas;
import iq.api.schema.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One method of a service as an operation of OpenAPI. */
final class Operation {
  private final Comments comments;
  private final JsonSchemas schemas;

  Operation(Comments comments, JsonSchemas schemas) {
    this.comments = comments;
    this.schemas = schemas;
  }

  Map<String, Object> of(MethodDescriptor method, Route route) {
    Tree operation =
        new Tree()
            .put("operationId", id(method))
            .put("tags", List.of(method.getService().getName()))
            .all(words(comments.of(method)));
    if (route.hasBody()) {
      operation.put("requestBody", body(method));
    } else if (!method.getInputType().getFields().isEmpty()) {
      operation.put("parameters", parameters(method));
    }
    return operation.put("responses", responses(method)).map();
  }

  /** {@code FetchModels} becomes {@code fetchModels}. */
  static String id(MethodDescriptor method) {
    String name = method.getName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The first sentence as a summary; the whole where there is more. */
  static Map<String, Object> words(String comment) {
    int end = comment.indexOf(". ");
    String first = end < 0 ? comment : comment.substring(0, end + 1);
    String summary = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return new Tree().text("summary", summary).text("description", end < 0 ? "" : comment).map();
  }

  private Tree body(MethodDescriptor method) {
    return new Tree()
        .put("required", true)
        .put("content", Content.json(schemas.reference(method.getInputType())));
  }

  private List<Object> parameters(MethodDescriptor method) {
    List<Object> parameters = new ArrayList<>();
    for (FieldDescriptor field : Route.query(method)) {
      Map<String, Object> schema = new Tree().all(schemas.of(field)).map();
      schema.remove("description");
      parameters.add(
          new Tree()
              .put("name", field.getJsonName())
              .put("in", "query")
              .text("description", comments.of(field))
              .put("required", JsonSchemas.isRequired(field))
              .put("schema", schema)
              .map());
    }
    return parameters;
  }

  private Tree responses(MethodDescriptor method) {
    String description = comments.of(method.getOutputType());
    Tree answer =
        new Tree()
            .put("description", description)
            .put("content", Content.json(schemas.reference(method.getOutputType())));
    return new Tree().put("200", answer).put("default", Faults.reference());
  }
}
