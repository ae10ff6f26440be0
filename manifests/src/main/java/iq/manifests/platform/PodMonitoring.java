package iq.manifests.platform;

import iq.manifests.draft.Container;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** What has a Prometheus read the server's metrics: Google's managed one, or an operator's. */
final class PodMonitoring {
  private PodMonitoring() {}

  static NodeSource of(Plan plan, String path) {
    boolean google = plan.platform().gke();
    NodeSource endpoints =
        Yaml.list(
            Yaml.map()
                .put("port", Container.PORT_NAME)
                .put("path", path)
                .put("interval", "15s"));
    return Yaml.map()
        .put(
            "apiVersion", google ? "monitoring.googleapis.com/v1" : "monitoring.coreos.com/v1")
        .put("kind", google ? "PodMonitoring" : "PodMonitor")
        .put("metadata", Labels.metadata(plan, plan.name("monitoring")))
        .put(
            "spec",
            Yaml.map()
                .put("selector", Yaml.map().put("matchLabels", Labels.selector(plan)))
                .put(google ? "endpoints" : "podMetricsEndpoints", endpoints));
  }
}
