package iq.manifests.scaling;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.server.MetricName;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** KEDA's ScaledObject, from which KEDA makes the autoscaler itself. */
final class KedaObject {
  private static final int POLLING_SECONDS = 15;

  private KedaObject() {}

  static NodeSource of(Draft draft, Scaled scaled) {
    return Yaml.map()
        .put("apiVersion", "keda.sh/v1alpha1")
        .put("kind", "ScaledObject")
        .put("metadata", Labels.metadata(scaled.plan(), scaled.name()))
        .put(
            "spec",
            Yaml.map()
                .put("scaleTargetRef", draft.workload())
                .put("pollingInterval", POLLING_SECONDS)
                .put("minReplicaCount", 1)
                .put("maxReplicaCount", scaled.most())
                .comment(scaled.mostReason())
                .put(
                    "advanced",
                    Yaml.map()
                        .put(
                            "horizontalPodAutoscalerConfig",
                            Yaml.map().put("behavior", Hpa.behavior(scaled))))
                .put("triggers", Yaml.list(trigger(draft, scaled))));
  }

  private static NodeSource trigger(Draft draft, Scaled scaled) {
    Threshold threshold = scaled.threshold();
    Prometheus prometheus = Prometheus.of(scaled.plan().request().options().platform());
    MapBuilder metadata =
        Yaml.map()
            .put("serverAddress", prometheus.address())
            .comment(prometheus.reason())
            .put("query", query(draft, scaled))
            .comment(threshold.metric().inWords())
            .put("threshold", Long.toString(threshold.value()))
            .comment(Words.value(scaled.plan(), threshold))
            .put("ignoreNullValues", "false")
            .comment("no answer is an error, not an empty queue");
    return Yaml.map()
        .put("type", "prometheus")
        .put("metricType", "AverageValue")
        .put("metadata", metadata);
  }

  private static String query(Draft draft, Scaled scaled) {
    MetricName metric = scaled.threshold().metric().metric();
    String label =
        metric.label() == null ? "" : ", " + metric.label() + "=\"" + metric.value() + "\"";
    return "sum(" + metric.name() + "{namespace=\"" + scaled.plan().request().namespace()
        + "\", pod=~\"" + draft.workloadName() + "-.*\"" + label + "})";
  }

  static void steps(Draft draft) {
    Prometheus.steps(draft);
    draft.step(
        "The autoscaler is KEDA's, to be there before these objects are applied, once for the"
            + " cluster:",
        "helm upgrade --install keda keda --repo https://kedacore.github.io/charts"
            + " --namespace=keda --create-namespace");
  }
}
