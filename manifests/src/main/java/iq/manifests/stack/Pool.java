package iq.manifests.stack;

import iq.manifests.draft.Container;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** The pods among which the endpoint picker chooses. */
final class Pool {
  static final String GROUP = "inference.networking.k8s.io";

  private Pool() {}

  static String name(Plan plan) {
    return plan.name("pool");
  }

  static NodeSource of(Plan plan) {
    MapBuilder picker =
        Yaml.map()
            .put("group", "")
            .put("kind", "Service")
            .put("name", Picker.name(plan))
            .put("port", Yaml.map().put("number", Picker.GRPC))
            .put("failureMode", "FailOpen")
            .comment("without the endpoint picker, requests go to any pod");
    return Yaml.map()
        .put("apiVersion", GROUP + "/v1")
        .put("kind", "InferencePool")
        .put("metadata", Labels.metadata(plan, name(plan)))
        .put(
            "spec",
            Yaml.map()
                .put("selector", Yaml.map().put("matchLabels", Llmd.selector(plan)))
                .put("targetPorts", Yaml.list(Yaml.map().put("number", Container.PORT)))
                .put("endpointPickerRef", picker));
  }

  /** How another object names the pool. */
  static MapBuilder reference(Plan plan) {
    return Yaml.map().put("group", GROUP).put("kind", "InferencePool").put("name", name(plan));
  }

  /** A priority that requests can ask for. */
  static NodeSource objective(Plan plan) {
    return Yaml.map()
        .put("apiVersion", "inference.networking.x-k8s.io/v1alpha2")
        .put("kind", "InferenceObjective")
        .put("metadata", Labels.metadata(plan, plan.name("objective")))
        .put(
            "spec",
            Yaml.map()
                .put("priority", 10)
                .comment(
                    "for requests with the header x-gateway-inference-objective: "
                        + plan.name("objective") + "; others have 0")
                .put("poolRef", reference(plan)));
  }
}
