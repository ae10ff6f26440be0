package iq.manifests.draft;

import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** What keeps the copies of a draft running, and is scaled. */
public final class Workload {
  private Workload() {}

  /** With the pod as far as it has been put together. */
  public static NodeSource of(Draft draft) {
    return grouped(draft) ? LeaderWorkerSet.of(draft) : Deployment.of(draft);
  }

  /** How other objects name it. */
  public static MapBuilder reference(Draft draft) {
    return Yaml.map()
        .put("apiVersion", grouped(draft) ? "leaderworkerset.x-k8s.io/v1" : "apps/v1")
        .put("kind", grouped(draft) ? "LeaderWorkerSet" : "Deployment")
        .put("name", draft.name());
  }

  private static boolean grouped(Draft draft) {
    return draft.plan().nodes() > 1;
  }
}
