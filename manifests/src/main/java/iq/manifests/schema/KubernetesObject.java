package iq.manifests.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a file, with what is found in it. */
record KubernetesObject(Kind kind, Spot root, Findings findings) {

  String name() {
    return root.text("metadata", "name");
  }

  /** The namespace, empty where none is given. */
  String namespace() {
    return kind.scope() == Kind.Scope.NAMESPACED ? root.text("metadata", "namespace") : "";
  }

  boolean is(String name) {
    return kind.kind().equals(name);
  }

  /** The kind and the name. */
  String title() {
    return kind.kind() + "/" + name();
  }

  /** The texts of a mapping, such as labels; none where there is no mapping. */
  static Map<String, String> texts(@Nullable Spot spot) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (spot != null && spot.value() instanceof Value.Fields fields) {
      fields.all().forEach((key, field) -> texts.put(key, Words.of(field.value())));
    }
    return texts;
  }
}
