package iq.manifests.scaling;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** The HorizontalPodAutoscaler. */
final class Hpa {
  private Hpa() {}

  static NodeSource of(Draft draft, Scaled scaled, NodeSource metric) {
    return Yaml.map()
        .put("apiVersion", "autoscaling/v2")
        .put("kind", "HorizontalPodAutoscaler")
        .put("metadata", Labels.metadata(scaled.plan(), scaled.name()))
        .put(
            "spec",
            Yaml.map()
                .put("scaleTargetRef", draft.workload())
                .put("minReplicas", 1)
                .put("maxReplicas", scaled.most())
                .comment(scaled.mostReason())
                .put("metrics", Yaml.list(metric))
                .put("behavior", behavior(scaled)));
  }

  /** The threshold as a target: an average over the pods. */
  static MapBuilder target(Scaled scaled) {
    Threshold threshold = scaled.threshold();
    return Yaml.map()
        .put("type", "AverageValue")
        .put("averageValue", Long.toString(threshold.value()))
        .comment(Words.value(scaled.plan(), threshold));
  }

  /** At once when there is more to do, one at a time and late when there is less. */
  static NodeSource behavior(Scaled scaled) {
    MapBuilder up =
        Yaml.map()
            .put("stabilizationWindowSeconds", 0)
            .put("policies", Yaml.list(policy("Percent", 100, 60)));
    MapBuilder down =
        Yaml.map()
            .put("stabilizationWindowSeconds", scaled.patience())
            .comment("at least the time that a new replica takes to start")
            .put("policies", Yaml.list(policy("Pods", 1, 60)));
    return Yaml.map().put("scaleUp", up).put("scaleDown", down);
  }

  private static MapBuilder policy(String type, int value, int seconds) {
    return Yaml.map().put("type", type).put("value", value).put("periodSeconds", seconds);
  }
}
