package iq.api.openapi;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.List;

/**
 * Where a method is in HTTP, by its {@code google.api.http} annotation.
 *
 * @param verb in lower case
 * @param hasBody whether the whole request is the body; else its fields are query parameters
 */
record Route(String verb, String path, boolean hasBody) {

  /** The route of a method; forms of the annotation that no method here has are refused. */
  static Route of(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    Route route =
        switch (rule.getPatternCase()) {
          case GET -> new Route("get", rule.getGet(), false);
          case POST -> new Route("post", rule.getPost(), true);
          default -> throw unknown(method, "expected get or post");
        };
    if (route.path.contains("{") || rule.getAdditionalBindingsCount() > 0) {
      throw unknown(method, "path variables and additional bindings are not documented yet");
    }
    if (!rule.getBody().equals(route.hasBody ? "*" : "")) {
      throw unknown(method, "expected body \"*\" for post and none for get");
    }
    return route;
  }

  /** The fields that are query parameters. */
  static List<FieldDescriptor> query(MethodDescriptor method) {
    List<FieldDescriptor> fields = method.getInputType().getFields();
    for (FieldDescriptor field : fields) {
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        throw unknown(method, field.getName() + " is a message and cannot be a query parameter");
      }
    }
    return fields;
  }

  private static IllegalArgumentException unknown(MethodDescriptor method, String why) {
    return new IllegalArgumentException(method.getFullName() + ": google.api.http: " + why);
  }
}
