package iq.manifests.stack;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Node;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/**
 * Where requests come in. On GKE its own internal load balancer; elsewhere Istio within the
 * cluster. Neither is open to the internet, since the servers ask nobody who they are.
 */
final class Entrance {
  private static final String GATEWAY_API = "gateway.networking.k8s.io/v1";

  private Entrance() {}

  static String name(Plan plan) {
    return plan.name("gateway");
  }

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    boolean gke = plan.request().options().platform().gke();
    draft.object(gateway(plan, gke));
    draft.object(route(plan));
    GatewayPolicies.addTo(draft);
  }

  private static NodeSource gateway(Plan plan, boolean gke) {
    MapBuilder spec = Yaml.map().put("gatewayClassName", gke ? "gke-l7-rilb" : "istio");
    if (gke) {
      spec.comment("within the VPC; from the internet: gke-l7-regional-external-managed");
    }
    NodeSource listener =
        Yaml.map().put("name", "http").put("port", 80).put("protocol", "HTTP");
    Mapping metadata = Labels.metadata(plan, name(plan)).node();
    return Yaml.map()
        .put("apiVersion", GATEWAY_API)
        .put("kind", "Gateway")
        .put("metadata", gke ? metadata : withinTheCluster(metadata))
        .put("spec", spec.put("listeners", Yaml.list(listener)));
  }

  private static Mapping withinTheCluster(Mapping metadata) {
    Node type =
        Yaml.text("ClusterIP").withComment("without this line Istio asks for a load balancer");
    return metadata.get("annotations") instanceof Mapping annotations
        ? metadata.with("annotations", annotations.with("networking.istio.io/service-type", type))
        : metadata;
  }

  private static NodeSource route(Plan plan) {
    NodeSource all =
        Yaml.map().put("path", Yaml.map().put("type", "PathPrefix").put("value", "/"));
    return Yaml.map()
        .put("apiVersion", GATEWAY_API)
        .put("kind", "HTTPRoute")
        .put("metadata", Labels.metadata(plan, plan.name("route")))
        .put(
            "spec",
            Yaml.map()
                .put(
                    "parentRefs",
                    Yaml.list(
                        Yaml.map()
                            .put("group", "gateway.networking.k8s.io")
                            .put("kind", "Gateway")
                            .put("name", name(plan))))
                .put(
                    "rules",
                    Yaml.list(
                        Yaml.map()
                            .put("matches", Yaml.list(all))
                            .put("backendRefs", Yaml.list(Pool.reference(plan))))));
  }
}
