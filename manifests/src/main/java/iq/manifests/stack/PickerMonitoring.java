package iq.manifests.stack;

import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** Has the platform's Prometheus read the endpoint picker's metrics. */
final class PickerMonitoring {
  private PickerMonitoring() {}

  static NodeSource of(Plan plan) {
    boolean gke = plan.request().options().platform().gke();
    return Yaml.map()
        .put("apiVersion", gke ? "monitoring.googleapis.com/v1" : "monitoring.coreos.com/v1")
        .put("kind", gke ? "PodMonitoring" : "PodMonitor")
        .put("metadata", Labels.metadata(plan, Picker.name(plan)))
        .put(
            "spec",
            Yaml.map()
                .put("selector", Yaml.map().put("matchLabels", Picker.selector(plan)))
                .put(
                    gke ? "endpoints" : "podMetricsEndpoints",
                    Yaml.list(
                        Yaml.map()
                            .put("port", "metrics")
                            .put("path", "/metrics")
                            .put("interval", "10s"))));
  }
}
