package iq.manifests.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The ports of pods that other objects refer to. Numbers need not be declared by a container. */
final class PodPorts {
  private PodPorts() {}

  /** Where an object refers to ports of the pods that it selects. */
  static List<Spot> named(KubernetesObject object) {
    Spot root = object.root();
    return switch (object.kind().kind()) {
      case "Service" -> below(root.each("spec", "ports").stream(), "targetPort");
      case "PodMonitoring" -> below(root.each("spec", "endpoints").stream(), "port");
      case "PodMonitor" -> below(root.each("spec", "podMetricsEndpoints").stream(), "port");
      default -> List.of();
    };
  }

  private static List<Spot> below(Stream<Spot> spots, String key) {
    return spots.map(spot -> spot.at(key)).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
