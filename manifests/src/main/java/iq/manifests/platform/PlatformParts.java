package iq.manifests.platform;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.storage.Cache;

/** Adds what the platform decides on. */
public final class PlatformParts {
  private PlatformParts() {}

  /** The nodes, what the container takes of them, and monitoring. */
  public static void addTo(Draft draft) {
    Plan plan = draft.plan();
    Nodes.addTo(draft);
    Resources resources = Resources.of(plan);
    Container server = draft.pod().server();
    server.resources("requests", resources.requests(plan));
    server.resources("limits", resources.limits(plan));
    if (plan.machine() == null) {
      draft.note(
          "No machine type of " + plan.request().options().platform().word() + " with "
              + plan.request().accelerator()
              + " is known: CPU and memory are not requested, and there may be no such node.");
    }
    int cached = Cache.of(plan).memoryGib();
    if (resources.memoryGib() != null && resources.memoryGib() < cached) {
      draft.note(
          "The cache of weights takes " + cached + " GiB of memory, more than the "
              + resources.memoryGib()
              + " GiB that this copy's share of its machine has: use a larger boot disk.");
    }
    Monitoring.addTo(draft);
  }
}
