package iq.manifests.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Containers and their ports have names of their own; what they mount is a volume of the pod. */
final class ContainerRule implements PodRule {
  @Override
  public void check(PodTemplate pod) {
    Set<String> volumes = new HashSet<>(pod.claims());
    pod.spec().each("volumes").forEach(volume -> volumes.add(volume.text("name")));
    Map<String, Spot> names = new HashMap<>();
    for (Spot container : pod.containers()) {
      Spot first = names.putIfAbsent(container.text("name"), container);
      // Within one list the schema finds it.
      if (first != null && !list(first).equals(list(container)) && !container.text("name").isEmpty()) {
        pod.findings().error(container, "repeats name " + container.text("name") + " of line " + first.line());
      }
      ports(pod, container);
      mounts(pod, container, volumes);
      variables(pod, container);
    }
  }

  private static String list(Spot container) {
    return container.path().substring(0, container.path().lastIndexOf('['));
  }

  private static void ports(PodTemplate pod, Spot container) {
    Map<String, Spot> names = new HashMap<>();
    for (Spot port : container.each("ports")) {
      String name = port.text("name");
      Spot first = name.isEmpty() ? null : names.putIfAbsent(name, port);
      if (first != null) {
        pod.findings().error(port, "repeats the port name " + name + " of line " + first.line());
      }
    }
  }

  private static void mounts(PodTemplate pod, Spot container, Set<String> volumes) {
    for (Spot mount : container.each("volumeMounts")) {
      Spot name = mount.at("name");
      String volume = mount.text("name");
      if (name != null && !volume.isEmpty() && !volumes.contains(volume)) {
        pod.findings().unknown(name, "the pod has no volume '" + Shortened.of(volume) + "'", volume, volumes);
      }
    }
  }

  private static void variables(PodTemplate pod, Spot container) {
    for (Spot variable : container.each("env")) {
      if (variable.at("value") != null && variable.at("valueFrom") != null && !variable.text("value").isEmpty()) {
        pod.findings().error(variable, "has value and valueFrom", "only one of them");
      }
    }
  }
}
