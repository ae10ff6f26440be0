package iq.manifests.draft;

import iq.manifests.plan.Plan;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** A LeaderWorkerSet keeps copies that have a pod on each of several machines. */
final class LeaderWorkerSet {
  /** Its controller adds two numbers to the name of a pod, and a hash to that of a revision. */
  static final int LONGEST_NAME = 45;

  private LeaderWorkerSet() {}

  static NodeSource of(Draft draft) {
    Plan plan = draft.plan();
    return Yaml.map()
        .put("apiVersion", "leaderworkerset.x-k8s.io/v1")
        .put("kind", "LeaderWorkerSet")
        .put("metadata", Labels.metadata(plan, draft.workloadName()))
        .put(
            "spec",
            Yaml.map()
                .put("replicas", draft.replicas())
                .comment(draft.replicasReason())
                .put("leaderWorkerTemplate", group(draft)));
  }

  private static NodeSource group(Draft draft) {
    Plan plan = draft.plan();
    return Yaml.map()
        .put("size", plan.nodes())
        .comment(
            plan.replica().accelerators() + " accelerators, " + plan.podAccelerators()
                + " on each machine: " + plan.measured())
        .put("restartPolicy", "RecreateGroupOnPodRestart")
        .comment("a copy is of no use without one of its pods")
        .put("leaderTemplate", draft.pod().template())
        .put("workerTemplate", draft.pod().workerTemplate());
  }
}
