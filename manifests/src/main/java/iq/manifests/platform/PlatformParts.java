package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Share;
import iq.manifests.storage.Cache;

/** Adds what the platform decides on. */
public final class PlatformParts {
  private PlatformParts() {}

  /** The nodes, what the container takes of them, and monitoring. */
  public static void addTo(Draft draft) {
    Plan plan = draft.plan();
    Nodes nodes = Nodes.of(plan.platform());
    nodes.select(draft);
    if (plan.request().options().spot()) {
      nodes.spot(draft);
    }
    Arm.addTo(draft);
    Container server = draft.pod().server();
    server.resources("requests", Resources.requests(plan));
    server.resources("limits", Resources.limits(plan));
    if (plan.platform() == Platform.OPENSHIFT) {
      Rights.addTo(draft);
    }
    noteUnknown(draft);
    noteIdle(draft);
    noteUpdate(draft);
    Devices.addTo(draft);
    Monitoring.addTo(draft);
  }

  /** Of a cloud's machine, which is paid for whole. */
  private static void noteIdle(Draft draft) {
    Plan plan = draft.plan();
    MachineType machine = plan.machine();
    if (machine == null || plan.platform().cloud() == null) {
      return;
    }
    int all = (int) machine.acceleratorCount();
    int copy = plan.podAccelerators();
    if (all > copy) {
      draft.note(
          "Cost: " + machine.name() + " has " + all + " accelerators, a copy takes " + copy
              + "; those that no copy takes are paid for as well.");
    }
  }

  private static void noteUpdate(Draft draft) {
    if (!draft.grouped()) {
      draft.note(
          "An update starts a new pod before it ends an old one: it needs accelerators free for"
              + " that, or maxSurge 0 in the strategy of the Deployment.");
    }
  }

  private static void noteUnknown(Draft draft) {
    Plan plan = draft.plan();
    if (plan.machine() == null) {
      draft.note(
          "No machine type of " + plan.platform().word() + " with "
              + plan.request().accelerator()
              + " is known: CPU and memory are not requested, and there may be no such node.");
    }
    Share share = Share.of(plan);
    int cached = Cache.of(plan).memoryGib();
    if (share.memoryGib() != null && share.memoryGib() < cached) {
      draft.note(
          "The cache of weights takes " + cached + " GiB of memory, more than the "
              + share.memoryGib()
              + " GiB that this copy's share of its machine has: use a larger boot disk.");
    }
  }
}
