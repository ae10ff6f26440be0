package iq.manifests;

import iq.manifests.draft.Container;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** The Service in front of the pods. */
final class Service {
  private Service() {}

  static NodeSource of(Plan plan) {
    return Yaml.map()
        .put("apiVersion", "v1")
        .put("kind", "Service")
        .put("metadata", Labels.metadata(plan, plan.name("service")))
        .put(
            "spec",
            Yaml.map()
                .put("type", "ClusterIP")
                .put("selector", Labels.selector(plan))
                .put(
                    "ports",
                    Yaml.list(
                        Yaml.map()
                            .put("name", "http")
                            .put("port", Container.PORT)
                            .put("targetPort", Endpoints.of(plan).requestPort())
                            .put("protocol", "TCP"))));
  }
}
