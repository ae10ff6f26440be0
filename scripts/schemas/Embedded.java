import java.util.Map;
import java.util.Set;

/** Kubernetes' own objects inside custom resource definitions, which carry copies of older versions of them. */
final class Embedded {
  private Embedded() {}

  /** The name of Kubernetes' own definition, null for what is not a copy of one. */
  static String reference(Map<?, ?> schema) {
    Object spec = Documents.at(schema, "properties", "spec", "properties");
    if (!(schema.get("properties") instanceof Map<?, ?> properties) || !(spec instanceof Map<?, ?> fields)) {
      return null;
    }
    if (properties.keySet().equals(Set.of("metadata", "spec")) && fields.containsKey("containers")) {
      return "io.k8s.api.core.v1.PodTemplateSpec";
    }
    return properties.containsKey("metadata") && fields.containsKey("storageClassName") && fields.containsKey("volumeMode")
        ? "io.k8s.api.core.v1.PersistentVolumeClaim"
        : null;
  }
}
