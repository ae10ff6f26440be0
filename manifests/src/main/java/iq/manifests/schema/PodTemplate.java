package iq.manifests.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pod, or what pods are made from.
 *
 * @param whole what has metadata and spec
 * @param claims volumes that the owner adds
 */
record PodTemplate(KubernetesObject owner, Spot whole, Spot spec, Set<String> claims) {
  private static final Map<String, List<List<String>>> PLACES =
      Map.of(
          "Pod", List.of(List.of()),
          "Deployment", List.of(List.of("spec", "template")),
          "StatefulSet", List.of(List.of("spec", "template")),
          "DaemonSet", List.of(List.of("spec", "template")),
          "Job", List.of(List.of("spec", "template")),
          "CronJob", List.of(List.of("spec", "jobTemplate", "spec", "template")),
          "LeaderWorkerSet",
              List.of(
                  List.of("spec", "leaderWorkerTemplate", "leaderTemplate"),
                  List.of("spec", "leaderWorkerTemplate", "workerTemplate")));

  /** The templates of an object. */
  static List<PodTemplate> of(KubernetesObject object) {
    List<PodTemplate> templates = new ArrayList<>();
    for (List<String> place : PLACES.getOrDefault(object.kind().kind(), List.of())) {
      Spot whole = object.root().at(place.toArray(String[]::new));
      Spot spec = whole == null ? null : whole.at("spec");
      if (whole != null && spec != null) {
        templates.add(new PodTemplate(object, whole, spec, claims(object.root())));
      }
    }
    return templates;
  }

  private static Set<String> claims(Spot root) {
    return Stream.concat(
            root.each("spec", "volumeClaimTemplates").stream(),
            root.each("spec", "leaderWorkerTemplate", "volumeClaimTemplates").stream())
        .map(claim -> claim.text("metadata", "name"))
        .collect(Collectors.toSet());
  }

  Map<String, String> labels() {
    return KubernetesObject.texts(whole.at("metadata", "labels"));
  }

  /** All containers, those that run first included. */
  List<Spot> containers() {
    return Stream.concat(spec.each("initContainers").stream(), spec.each("containers").stream()).toList();
  }

  /** The ports that containers name or number, which is not all that they may listen on. */
  List<Spot> ports() {
    return containers().stream().flatMap(container -> container.each("ports").stream()).toList();
  }

  /** The names of ports. */
  Set<String> portNames() {
    return ports().stream().map(port -> port.text("name")).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
  }

  Findings findings() {
    return owner.findings();
  }

  /** Whether the label selector of a spot selects this pod; a spot without one selects all. */
  boolean isSelectedBy(@Nullable Spot selector) {
    return new Selector(selector).selects(labels());
  }
}
