package iq.manifests.scaling;

import iq.manifests.plan.Adapter;
import iq.manifests.server.MetricAnswer;
import iq.manifests.server.MetricName;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;
import java.util.Locale;

/**
 * A metric of Google's managed Prometheus, as Google's custom metrics adapter names it. A metric
 * that a label tells from others is read as an external one, whose labels the adapter can select.
 */
final class GoogleMetric {
  static final String ADAPTER =
      "https://raw.githubusercontent.com/GoogleCloudPlatform/k8s-stackdriver/master/"
          + "custom-metrics-stackdriver-adapter/deploy/production/adapter_new_resource_model.yaml";

  private GoogleMetric() {}

  static NodeSource of(Scaled scaled) {
    MetricAnswer.Exported exported = scaled.threshold().metric();
    MetricName metric = exported.metric();
    String name = "prometheus.googleapis.com|" + metric.name() + "|" + exported.type();
    boolean external = scaled.adapter() == Adapter.GOOGLE_EXTERNAL || metric.label() != null;
    return external ? external(scaled, name.toLowerCase(Locale.ROOT), metric) : pods(scaled, name);
  }

  private static NodeSource pods(Scaled scaled, String name) {
    return Yaml.map()
        .put("type", "Pods")
        .put(
            "pods",
            Yaml.map()
                .put("metric", Yaml.map().put("name", name))
                .comment(scaled.threshold().metric().inWords())
                .put("target", Hpa.target(scaled)));
  }

  private static NodeSource external(Scaled scaled, String name, MetricName metric) {
    MapBuilder labels =
        Yaml.map()
            .put("resource.labels.namespace", scaled.plan().request().namespace())
            .put("resource.labels.job", scaled.plan().name("monitoring"));
    if (metric.label() != null && metric.value() != null) {
      labels.put("metric.labels." + metric.label(), metric.value());
    }
    return Yaml.map()
        .put("type", "External")
        .put(
            "external",
            Yaml.map()
                .put(
                    "metric",
                    Yaml.map()
                        .put("name", name)
                        .put("selector", Yaml.map().put("matchLabels", labels)))
                .comment(scaled.threshold().metric().inWords())
                .put("target", Hpa.target(scaled)));
  }
}
