package iq.manifests.platform;

import iq.manifests.draft.Container;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** What has Google's managed Prometheus read the server's metrics. */
final class PodMonitoring {
  private PodMonitoring() {}

  static NodeSource of(Plan plan, String path) {
    return Yaml.map()
        .put("apiVersion", "monitoring.googleapis.com/v1")
        .put("kind", "PodMonitoring")
        .put("metadata", Labels.metadata(plan, plan.name("monitoring")))
        .put(
            "spec",
            Yaml.map()
                .put("selector", Yaml.map().put("matchLabels", Labels.selector(plan)))
                .put(
                    "endpoints",
                    Yaml.list(
                        Yaml.map()
                            .put("port", Container.PORT_NAME)
                            .put("path", path)
                            .put("interval", "15s"))));
  }
}
