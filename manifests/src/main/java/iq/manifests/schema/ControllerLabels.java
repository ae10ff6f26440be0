package iq.manifests.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Labels that controllers put on pods beside those of the template: they are not in any file. */
final class ControllerLabels {
  private static final List<String> PREFIXES =
      List.of(
          "leaderworkerset.sigs.k8s.io/",
          "statefulset.kubernetes.io/",
          "apps.kubernetes.io/",
          "batch.kubernetes.io/");
  private static final Set<String> OLD = Set.of("controller-uid", "job-name", "pod-template-hash");

  private ControllerLabels() {}

  static boolean contain(String key) {
    return OLD.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
  }

  /** The labels that a file must have for a selector to select by them. */
  static Map<String, String> without(Map<String, String> labels) {
    Map<String, String> others = new TreeMap<>(labels);
    others.keySet().removeIf(ControllerLabels::contain);
    return others;
  }
}
