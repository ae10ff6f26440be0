package iq.manifests.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two objects have the same kind, namespace and name: the later one would overwrite the first. */
final class DuplicateRule implements FileRule {
  private record Identity(String kind, String namespace, String name) {}

  @Override
  public void check(List<KubernetesObject> objects) {
    Map<Identity, KubernetesObject> seen = new HashMap<>();
    for (KubernetesObject object : objects) {
      if (object.name().isEmpty()) {
        continue;
      }
      Identity identity = new Identity(object.kind().definition(), object.namespace(), object.name());
      KubernetesObject first = seen.putIfAbsent(identity, object);
      if (first != null) {
        object.findings().error(object.root(), "is there already, on line " + first.root().line());
      }
    }
  }
}
