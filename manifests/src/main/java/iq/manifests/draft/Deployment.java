package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** A Deployment keeps copies that have one pod each. */
final class Deployment {
  private Deployment() {}

  static NodeSource of(Draft draft) {
    Plan plan = draft.plan();
    return Yaml.map()
        .put("apiVersion", "apps/v1")
        .put("kind", "Deployment")
        .put("metadata", Labels.metadata(plan, draft.workloadName()))
        .put(
            "spec",
            Yaml.map()
                .put("replicas", draft.replicas())
                .comment(draft.replicasReason())
                .put("selector", Yaml.map().put("matchLabels", draft.selector()))
                .put("template", draft.pod().template()));
  }
}
