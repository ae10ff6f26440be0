package iq.manifests.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of other objects of the file. */
final class References {
  private final List<KubernetesObject> objects;

  References(List<KubernetesObject> objects) {
    this.objects = objects;
  }

  /**
   * Checks that an object is there: where the file has others of its kind in the namespace, another
   * name is a mistake; where it has none, the object is most likely elsewhere.
   */
  void check(KubernetesObject from, Spot name, String kind, String namespace) {
    Set<String> names = names(kind, namespace);
    String wanted = Words.of(name.value());
    if (names.contains(wanted)) {
      return;
    }
    if (names.isEmpty()) {
      from.findings().warning(name, "the " + kind + " '" + Shortened.of(wanted) + "' is not in this file", "");
    } else {
      from.findings().unknown(name, "there is no " + kind + " '" + Shortened.of(wanted) + "'", wanted, names);
    }
  }

  Set<String> names(String kind, String namespace) {
    Set<String> names = new TreeSet<>();
    for (KubernetesObject object : objects) {
      if (object.is(kind) && object.namespace().equals(namespace) && !object.name().isEmpty()) {
        names.add(object.name());
      }
    }
    return names;
  }
}
