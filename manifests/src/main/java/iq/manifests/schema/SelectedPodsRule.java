package iq.manifests.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
      object.findings().error(selector, "selects no pod of this file", "labels of " + near.getFirst().owner().title()
          + ", such as " + near.getFirst().labels());
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

  /** A Service's selector is labels alone. */
  private static boolean selects(KubernetesObject object, @Nullable Spot selector, PodTemplate pod) {
    if (!object.is("Service")) {
      return pod.isSelectedBy(selector);
    }
    return KubernetesObject.texts(selector).entrySet().stream()
        .allMatch(wanted -> Objects.equals(wanted.getValue(), pod.labels().get(wanted.getKey())));
  }
}
