package iq.api.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.schema.Comments;
import iq.api.schema.Json;
import iq.api.schema.JsonSchemas;
import iq.api.schema.Messages;
import iq.api.schema.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All services, and the paths beside them, as one OpenAPI 3.1 document. */
public final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String BEARER = "bearer";

  private final List<ServiceDescriptor> services;
  private final Comments comments = Comments.load();
  private final JsonSchemas schemas = new JsonSchemas(comments, SCHEMAS);

  private OpenApi(List<ServiceDescriptor> services) {
    this.services = services;
  }

  /** The text of the document, the same bytes at every call: docs/openapi.json. */
  public static String json() {
    return Json.pretty(new OpenApi(Services.all()).document());
  }

  private Map<String, Object> document() {
    return new Tree()
        .put("openapi", "3.1.0")
        .put("info", info())
        .put("servers", List.of(Map.of("url", "/")))
        .put("security", List.of(Map.of(BEARER, List.of()), Map.of()))
        .put("tags", tags())
        .put("paths", paths())
        .put("components", components())
        .map();
  }

  private static Tree info() {
    return new Tree()
        .put("title", "Inference Quickstart")
        .put(
            "description",
            "Which accelerator, machine, model server and settings serve a model at a latency"
                + " target for the least money. Paths under /v1/ are the gkerecommender API of"
                + " Google Cloud; those under /iq/v1/ say what it cannot. All methods of services"
                + " answer over gRPC on the same port too.")
        .put("version", "1")
        .put(
            "license", new Tree().put("name", "Apache-2.0").put("identifier", "Apache-2.0"));
  }

  private List<Object> tags() {
    List<Object> tags = new ArrayList<>();
    for (ServiceDescriptor service : services) {
      tags.add(tag(service.getName(), comments.of(service)));
    }
    tags.add(tag(PlainPaths.TAG, PlainPaths.DESCRIPTION));
    return tags;
  }

  private static Map<String, Object> tag(String name, String description) {
    return new Tree().put("name", name).text("description", description).map();
  }

  private Tree paths() {
    Operation operation = new Operation(comments, schemas);
    Tree paths = new Tree();
    for (ServiceDescriptor service : services) {
      for (MethodDescriptor method : service.getMethods()) {
        Route route = Route.of(method);
        paths.put(route.path(), new Tree().put(route.verb(), operation.of(method, route)));
      }
    }
    PlainPaths.ALL.forEach(plain -> paths.put(plain.path(), plain.item(PlainPaths.TAG)));
    return paths;
  }

  private Tree components() {
    Tree scheme =
        new Tree()
            .put("type", "http")
            .put("scheme", "bearer")
            .put(
                "description",
                "A token of 'iq tokens create', or one of the server's OpenID Connect issuer. A"
                    + " server that is bound to loopback may answer without.");
    return new Tree()
        .put("schemas", messages())
        .put("responses", new Tree().put(Faults.NAME, Faults.response()))
        .put("securitySchemes", new Tree().put(BEARER, scheme));
  }

  /** Each message that a body holds; requests whose fields are query parameters have no schema. */
  private Map<String, Object> messages() {
    Map<String, Descriptor> found = new TreeMap<>();
    for (ServiceDescriptor service : services) {
      for (MethodDescriptor method : service.getMethods()) {
        if (Route.of(method).hasBody()) {
          found.putAll(Messages.reachable(method.getInputType()));
        }
        found.putAll(Messages.reachable(method.getOutputType()));
      }
    }
    Map<String, Object> messages = new TreeMap<>();
    found.forEach((name, message) -> messages.put(name, schemas.of(message)));
    messages.put(Faults.NAME, Faults.schema());
    return messages;
  }
}
