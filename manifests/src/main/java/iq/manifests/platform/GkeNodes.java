package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.storage.BootDisk;
import java.util.Objects;
import java.util.Set;

/**
 * Nodes of GKE. Autopilot makes them from the pod's selectors, Standard has them in node pools. GKE
 * itself adds the tolerations that accelerators need.
 */
record GkeNodes() implements Nodes {
  private static final String GKE = "cloud.google.com/";
  private static final String SPOT = GKE + "gke-spot";
  private static final int SPOT_SECONDS = 15;
  private static final Set<String> NOT_ON_DEMAND =
      Set.of("a3-highgpu-1g", "a3-highgpu-2g", "a3-highgpu-4g");

  @Override
  public void select(Draft draft) {
    Plan plan = draft.plan();
    BootDisk disk = BootDisk.of(plan);
    MachineType machine = plan.machine();
    if (disk != null && machine != null) {
      ComputeClass.addTo(draft, machine, disk);
    } else if (plan.server().tpu()) {
      selectTpu(draft);
    } else {
      selectGpu(draft);
    }
    if (plan.platform() == Platform.GKE_STANDARD && disk == null) {
      GkeNodePool.addTo(draft);
    }
    if (machine != null && !plan.request().options().spot()) {
      noteOnDemand(draft, machine);
    }
  }

  /** Compute Engine's documentation of the accelerator-optimized machines. */
  private static void noteOnDemand(Draft draft, MachineType machine) {
    if (NOT_ON_DEMAND.contains(machine.name())) {
      draft.note(
          machine.name() + " is not to be had on demand, only as a Spot VM or by Flex-start: ask"
              + " with --pricing-model=spot, or the pod waits for a node that does not come.");
    }
  }

  private static void selectGpu(Draft draft) {
    Plan plan = draft.plan();
    draft.pod().node(GKE + "gke-accelerator", plan.request().accelerator(), null);
    MachineType machine = plan.machine();
    int copy = plan.podAccelerators();
    if (plan.platform() == Platform.GKE_AUTOPILOT
        && machine != null
        && machine.acceleratorCount() > copy) {
      int count = (int) machine.acceleratorCount();
      draft.pod().node(
          GKE + "gke-accelerator-count",
          Integer.toString(count),
          "no machine has " + copy + " of them; " + machine.name() + " has the fewest that do");
    }
  }

  private static void selectTpu(Draft draft) {
    Plan plan = draft.plan();
    draft.pod().node(GKE + "gke-tpu-accelerator", plan.request().accelerator(), null);
    String stated = plan.benchmark().configuration().tpuTopology();
    boolean whole = plan.replica().copies() == 1;
    String topology =
        stated != null && whole
            ? stated
            : Objects.requireNonNull(
                Topology.of(plan.request().accelerator(), plan.podAccelerators()));
    draft.pod().node(
        GKE + "gke-tpu-topology",
        topology,
        topology.equals(stated) ? plan.measured() : "the slice of this many chips on one host");
  }

  @Override
  public void spot(Draft draft) {
    if (BootDisk.of(draft.plan()) == null) { // else the ComputeClass says it
      draft.pod().node(SPOT, "true", "--pricing-model=spot");
      draft.pod().toleration(Tolerations.of(SPOT, "true"), "the taint of Spot VMs");
    }
    Spot.addTo(
        draft, SPOT_SECONDS, "GKE gives pods 15 of the 30 seconds that a Spot VM has left");
  }
}
