package iq.manifests.stack;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** What a gateway has to be told of the pods and of the endpoint picker, in its own objects. */
final class GatewayPolicies {
  private static final double LEAST_SECONDS = 300;
  private static final double TIMES = 3;
  private static final double MILLIS = 1000;

  private GatewayPolicies() {}

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    if (plan.request().options().platform().gke()) {
      draft.object(health(plan));
      draft.object(backend(plan));
    } else {
      draft.object(encryption(plan));
    }
  }

  private static NodeSource health(Plan plan) {
    MapBuilder check = Yaml.map().put("requestPath", "/health").put("port", Container.PORT);
    return policy(plan, "HealthCheckPolicy", "health")
        .put(
            "spec",
            Yaml.map()
                .put("targetRef", Pool.reference(plan))
                .put(
                    "default",
                    Yaml.map()
                        .put(
                            "config",
                            Yaml.map().put("type", "HTTP").put("httpHealthCheck", check))));
  }

  private static NodeSource backend(Plan plan) {
    return policy(plan, "GCPBackendPolicy", "backend")
        .put(
            "spec",
            Yaml.map()
                .put("targetRef", Pool.reference(plan))
                .put(
                    "default",
                    Yaml.map()
                        .put("timeoutSec", timeout(plan))
                        .comment(
                            "GKE's default of 30 seconds cuts long answers; five minutes, or three"
                                + " times an average answer at the operating point")
                        .put("logging", Yaml.map().put("enabled", true))));
  }

  private static long timeout(Plan plan) {
    double ntpot = plan.point() == null ? Double.NaN : plan.point().ntpot();
    double answer = plan.request().useCase().outputTokens() * ntpot / MILLIS;
    return (long) Math.ceil(Math.max(LEAST_SECONDS, Double.isNaN(answer) ? 0 : TIMES * answer));
  }

  private static MapBuilder policy(Plan plan, String kind, String name) {
    return Yaml.map()
        .put("apiVersion", "networking.gke.io/v1")
        .put("kind", kind)
        .put("metadata", Labels.metadata(plan, plan.name(name)));
  }

  /** The picker signs its certificate itself, which Istio has to be told. */
  private static NodeSource encryption(Plan plan) {
    String host = Picker.name(plan) + "." + plan.request().namespace() + ".svc.cluster.local";
    MapBuilder tls =
        Yaml.map()
            .put("mode", "SIMPLE")
            .put("insecureSkipVerify", true)
            .comment("the endpoint picker makes its own certificate");
    return Yaml.map()
        .put("apiVersion", "networking.istio.io/v1")
        .put("kind", "DestinationRule")
        .put("metadata", Labels.metadata(plan, Picker.name(plan)))
        .put(
            "spec",
            Yaml.map()
                .put("host", host)
                .put("trafficPolicy", Yaml.map().put("tls", tls)));
  }
}
