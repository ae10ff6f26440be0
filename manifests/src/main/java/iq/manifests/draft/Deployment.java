package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** The Deployment of a draft. */
public final class Deployment {
  private Deployment() {}

  /** With the pod as far as it has been put together. */
  public static NodeSource of(Draft draft) {
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
                .put("selector", Yaml.map().put("matchLabels", Labels.selector(plan)))
                .put("template", draft.pod().template()));
  }
}
