package iq.manifests.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What selects pods selects some of the file, and the ports it names are theirs. Where the file has
 * no pods in the namespace, they are taken to be elsewhere.
 */
final class SelectedPodsRule implements FileRule {
  private static final Set<String> SELECTING =
      Set.of("Service", "PodMonitoring", "PodMonitor", "InferencePool", "PodDisruptionBudget");

  @Override
  public void check(List<KubernetesObject> objects) {
    for (KubernetesObject object : objects) {
      Spot selector = object.root().at("spec", "selector");
      if (selector != null && SELECTING.contains(object.kind().kind()) && !looksElsewhere(object)) {
        List<PodTemplate> near =
            objects.stream()
                .filter(other -> other.namespace().equals(object.namespace()))
                .flatMap(other -> PodTemplate.of(other).stream())
                .toList();
        check(object, selector, near);
      }
    }
  }

  private static boolean looksElsewhere(KubernetesObject object) {
    return object.root().at("spec", "namespaceSelector") != null;
  }

  private static void check(KubernetesObject object, Spot selector, List<PodTemplate> near) {
    if (near.isEmpty()) {
      return;
    }
    List<PodTemplate> selected = near.stream().filter(pod -> selects(object, selector, pod)).toList();
    if (selected.isEmpty()) {
      nothing(object, selector, near);
      return;
    }
    Set<String> names = new TreeSet<>();
    selected.forEach(pod -> names.addAll(pod.portNames()));
    for (Spot port : PodPorts.named(object)) {
      if (port.value() instanceof Value.Text text && !names.contains(text.text())) {
        object.findings().unknown(port, "the selected pods have no port '" + Shortened.of(text.text()) + "'", text.text(), names);
      }
    }
  }

  /** A selector that shares no key with any pod's labels is most likely for pods elsewhere. */
  private static void nothing(KubernetesObject object, Spot selector, List<PodTemplate> near) {
    Set<String> wanted = wanted(object, selector).keySet();
    boolean related =
        near.stream().anyMatch(pod -> pod.labels().keySet().stream().anyMatch(wanted::contains));
    PodTemplate first = near.getFirst();
    object.findings().add(
        related ? Severity.ERROR : Severity.WARNING,
        selector,
        "selects no pod of this file",
        first.labels().isEmpty() ? "" : "labels such as " + first.labels() + " of " + first.owner().title(),
        "");
  }

  private static Map<String, String> wanted(KubernetesObject object, Spot selector) {
    return KubernetesObject.texts(object.is("Service") ? selector : selector.at("matchLabels"));
  }

  /** A Service's selector is labels alone. */
  private static boolean selects(KubernetesObject object, Spot selector, PodTemplate pod) {
    if (!object.is("Service")) {
      return pod.isSelectedBy(selector);
    }
    return wanted(object, selector).entrySet().stream()
        .allMatch(wanted -> Objects.equals(wanted.getValue(), pod.labels().get(wanted.getKey())));
  }
}
