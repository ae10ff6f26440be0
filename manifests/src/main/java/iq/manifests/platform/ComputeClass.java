package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.draft.Draft;
import iq.manifests.draft.Labels;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.storage.BootDisk;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.NodeSource;
import iq.manifests.yaml.Yaml;

/** Has GKE make nodes of one machine type with a larger boot disk than its default. */
final class ComputeClass {
  private static final String LABEL = "cloud.google.com/compute-class";

  private ComputeClass() {}

  static void addTo(Draft draft, MachineType machine, BootDisk disk) {
    Plan plan = draft.plan();
    String name = plan.name("nodes");
    draft.object(of(plan, name, machine, disk));
    draft.pod().node(LABEL, name, "nodes with a disk that holds the weights");
    draft.pod().toleration(Tolerations.of(LABEL, name), "the taint of these nodes");
    draft.note(
        "The weights fit neither the default boot disk nor the memory of the copy's share of "
            + machine.name() + ": the ComputeClass " + name + " has GKE make nodes with a disk of "
            + disk.gib() + " GiB"
            + (plan.platform() == Platform.GKE_STANDARD
                ? "; GKE Standard does from 1.33.3-gke.1136000 on, before that with node"
                    + " auto-provisioning."
                : "."));
  }

  private static NodeSource of(Plan plan, String name, MachineType machine, BootDisk disk) {
    return Yaml.map()
        .put("apiVersion", "cloud.google.com/v1")
        .put("kind", "ComputeClass")
        .put("metadata", Labels.ofCluster(plan, name))
        .put(
            "spec",
            Yaml.map()
                .put("nodePoolAutoCreation", Yaml.map().put("enabled", true))
                .put("whenUnsatisfiable", "DoNotScaleUp")
                .comment("other nodes would have the default disk")
                .put("priorities", Yaml.list(priority(plan, machine, disk))));
  }

  private static MapBuilder priority(Plan plan, MachineType machine, BootDisk disk) {
    MapBuilder gpu =
        Yaml.map()
            .put("type", plan.request().accelerator())
            .put("count", (long) machine.acceleratorCount());
    return Yaml.map()
        .put("machineType", machine.name())
        .put("spot", plan.request().options().spot())
        .put("gpu", gpu)
        .put("storage", Yaml.map().put("bootDiskSize", disk.gib()).comment(disk.reason()));
  }
}
