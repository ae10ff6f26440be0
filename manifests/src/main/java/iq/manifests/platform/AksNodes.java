package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Vendor;
import iq.manifests.storage.BootDisk;
import java.util.Objects;

/** Nodes of AKS, in node pools. Their documentation taints those with GPUs {@code sku=gpu}. */
record AksNodes() implements Nodes {
  private static final String SPOT = "kubernetes.azure.com/scalesetpriority";
  private static final int SPOT_SECONDS = 25;

  @Override
  public void select(Draft draft) {
    Plan plan = draft.plan();
    if (plan.server().vendor() == Vendor.NVIDIA) {
      draft.pod().node("kubernetes.azure.com/accelerator", "nvidia", null);
    }
    draft.pod().nodes(
        InstanceTypes.LABEL,
        InstanceTypes.of(plan),
        "with " + plan.request().accelerator() + ", and enough of them for a copy");
    draft.pod().toleration(
        Tolerations.of("sku", "gpu"), "the taint that AKS's documentation sets");
    Tolerations.addDevice(draft);
    draft.step("The cluster needs a node pool such as:", nodePool(plan));
  }

  private static String nodePool(Plan plan) {
    BootDisk disk = BootDisk.of(plan);
    boolean spot = plan.request().options().spot();
    return "az aks nodepool add --resource-group $RESOURCE_GROUP --cluster-name $CLUSTER_NAME"
        + " --name gpu --node-count 1 --node-vm-size "
        + Objects.requireNonNull(plan.machine()).name()
        + " --node-taints sku=gpu:NoSchedule"
        + (disk == null ? "" : " --node-osdisk-size " + disk.gib())
        + (spot ? " --priority Spot --eviction-policy Delete --spot-max-price -1" : "");
  }

  @Override
  public void spot(Draft draft) {
    draft.pod().node(SPOT, "spot", "--pricing-model=spot");
    draft.pod().toleration(Tolerations.of(SPOT, "spot"), "the taint of spot nodes");
    Spot.addTo(draft, SPOT_SECONDS, "Azure gives 30 seconds' notice");
  }
}
