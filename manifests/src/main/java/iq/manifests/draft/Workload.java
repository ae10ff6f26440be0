package iq.manifests.draft;

import iq.manifests.yaml.NodeSource;

/** What keeps the copies of a draft running, and is scaled. */
public final class Workload {
  private Workload() {}

  /** With the pod as far as it has been put together. */
  public static NodeSource of(Draft draft) {
    return draft.grouped() ? LeaderWorkerSet.of(draft) : Deployment.of(draft);
  }
}
