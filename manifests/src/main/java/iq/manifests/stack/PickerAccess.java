package iq.manifests.stack;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** What the endpoint picker may read, in its own namespace alone. */
final class PickerAccess {
  private static final String RBAC = "rbac.authorization.k8s.io";

  private PickerAccess() {}

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    draft.object(object("v1", "ServiceAccount", plan));
    draft.object(object(RBAC + "/v1", "Role", plan).put("rules", rules()));
    draft.object(
        object(RBAC + "/v1", "RoleBinding", plan)
            .put(
                "subjects",
                Yaml.list(
                    Yaml.map()
                        .put("kind", "ServiceAccount")
                        .put("name", Picker.name(plan))
                        .put("namespace", plan.request().namespace())))
            .put(
                "roleRef",
                Yaml.map()
                    .put("apiGroup", RBAC)
                    .put("kind", "Role")
                    .put("name", Picker.name(plan))));
  }

  private static NodeSource rules() {
    return Yaml.list(
        read("", "pods"),
        read(Pool.GROUP, "inferencepools"),
        read("inference.networking.x-k8s.io", "inferenceobjectives", "inferencemodelrewrites"));
  }

  private static NodeSource read(String group, String... resources) {
    return Yaml.map()
        .put("apiGroups", Yaml.list(group))
        .put("resources", Yaml.list(resources))
        .put("verbs", Yaml.list("get", "list", "watch"));
  }

  private static MapBuilder object(String version, String kind, Plan plan) {
    return Yaml.map()
        .put("apiVersion", version)
        .put("kind", kind)
        .put("metadata", Labels.metadata(plan, Picker.name(plan)));
  }
}
