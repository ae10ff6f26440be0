package iq.manifests.layout;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A short name for each object of a set: its kind, with a number where there are several. */
final class ObjectNames {
  private ObjectNames() {}

  /** In order of the set, such as {@code deployment}, {@code podMonitoring}, {@code role2}. */
  static Map<String, Manifest> of(ManifestSet set) {
    Map<String, Manifest> named = new LinkedHashMap<>();
    for (Manifest manifest : set.manifests()) {
      String kind = manifest.kind().substring(0, 1).toLowerCase(Locale.ROOT) + manifest.kind().substring(1);
      String name = kind;
      for (int i = 2; named.containsKey(name); i++) {
        name = kind + i;
      }
      named.put(name, manifest);
    }
    return named;
  }
}
