import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is kept of a schema: what a manifest can break. */
enum Cleaning {
  /** Kubernetes' own. */
  BUILT_IN,
  /** Of a custom resource definition: values have defaults before they are checked. */
  CUSTOM;

  /** What is referred to from schemas that are written by hand. */
  static final List<String> ALWAYS =
      List.of(
          "io.k8s.api.core.v1.ConfigMapKeySelector",
          "io.k8s.api.core.v1.SecretKeySelector",
          "io.k8s.api.core.v1.Taint",
          "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector",
          "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");

  private static final String REFERENCE = "#/components/schemas/";
  private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";
  private static final Map<String, Object> OPEN = Map.of("x-kubernetes-preserve-unknown-fields", true);

  /** Said again beside x-kubernetes-int-or-string. */
  private static final List<Object> INTEGER_OR_STRING = List.of(Map.of("type", "integer"), Map.of("type", "string"));

  private static final Set<String> KEPT =
      Set.of(
          "$ref", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "maxItems", "maxLength", "maxProperties",
          "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "nullable", "pattern", "type",
          "uniqueItems", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys",
          "x-kubernetes-list-type", "x-kubernetes-preserve-unknown-fields");

  /** A definition, or the schema of a kind: its status is not looked at. */
  Object root(String name, Object schema) {
    switch (name) {
      case "io.k8s.apimachinery.pkg.api.resource.Quantity":
        return new TreeMap<>(Map.of("format", "quantity", "x-kubernetes-int-or-string", true));
      case "io.k8s.apimachinery.pkg.util.intstr.IntOrString":
        return Map.of("x-kubernetes-int-or-string", true);
      default:
    }
    Object cleaned = clean(schema);
    if (!(cleaned instanceof Map<?, ?> map) || !map.containsKey("properties")) {
      return "object".equals(Documents.at(cleaned, "type")) ? OPEN : cleaned;
    }
    Map<String, Object> properties = copy(map.get("properties"));
    if (properties.containsKey("kind") && properties.containsKey("apiVersion")) {
      properties.computeIfPresent("metadata", (key, value) -> metadata(value));
      properties.computeIfPresent("status", (key, value) -> OPEN);
    }
    Map<String, Object> root = copy(map);
    root.put("properties", properties);
    return root;
  }

  private static Object metadata(Object schema) {
    return Documents.references(schema).isEmpty() ? Map.of("$ref", META + "ObjectMeta") : schema;
  }

  private Object clean(Object schema) {
    if (!(schema instanceof Map<?, ?> map)) {
      return schema;
    }
    if (map.get("allOf") instanceof List<?> all && all.size() == 1 && map.get("type") == null) {
      return clean(all.getFirst());
    }
    Object kubernetes = Embedded.reference(map);
    if (this == CUSTOM && kubernetes != null) {
      return Map.of("$ref", kubernetes);
    }
    Map<String, Object> cleaned = new TreeMap<>();
    map.forEach((key, value) -> keep(String.valueOf(key), value, cleaned));
    if (map.get("required") instanceof List<?> names) {
      List<Object> needed = needed(names, map.get("properties"));
      if (!needed.isEmpty()) {
        cleaned.put("required", needed);
      }
    }
    return cleaned;
  }

  private void keep(String key, Object value, Map<String, Object> cleaned) {
    switch (key) {
      case "$ref" -> cleaned.put(key, String.valueOf(value).substring(REFERENCE.length()));
      case "properties" -> {
        Map<String, Object> properties = new TreeMap<>();
        ((Map<?, ?>) value).forEach((name, schema) -> properties.put(String.valueOf(name), clean(schema)));
        cleaned.put(key, properties);
      }
      case "additionalProperties", "items", "not" -> cleaned.put(key, clean(value));
      case "allOf", "anyOf", "oneOf" -> {
        if (INTEGER_OR_STRING.equals(value)) {
          return;
        }
        List<Object> all = new ArrayList<>();
        ((List<?>) value).forEach(one -> all.add(clean(one)));
        cleaned.put(key, all);
      }
      default -> {
        if (KEPT.contains(key)) {
          cleaned.put(key, value);
        }
      }
    }
  }

  /** A required field that has a default is never missing in a custom resource. */
  private List<Object> needed(List<?> names, Object properties) {
    List<Object> needed = new ArrayList<>();
    for (Object name : names) {
      Object schema = Documents.at(properties, String.valueOf(name));
      if (this == BUILT_IN || !(schema instanceof Map<?, ?> map) || !map.containsKey("default")) {
        needed.add(name);
      }
    }
    return needed;
  }

  static Map<String, Object> copy(Object map) {
    Map<String, Object> copy = new TreeMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
