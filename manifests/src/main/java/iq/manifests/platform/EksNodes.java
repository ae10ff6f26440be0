package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.storage.BootDisk;
import java.util.Objects;

/**
 * Nodes of EKS, made by Karpenter. Pods select them by machine type, a label that nodes of managed
 * node groups and of EKS Auto Mode have as well.
 */
record EksNodes() implements Nodes {
  private static final String CAPACITY = "karpenter.sh/capacity-type";
  private static final int SPOT_SECONDS = 110;

  @Override
  public void select(Draft draft) {
    draft.pod().nodes(
        InstanceTypes.LABEL,
        InstanceTypes.of(draft.plan()),
        "with " + draft.plan().request().accelerator() + ", and enough of them for a copy");
    if (!draft.plan().request().options().spot()) {
      draft.pod().notNode(CAPACITY, "spot", "Karpenter does not taint spot nodes");
    }
    Tolerations.addDevice(draft);
    BootDisk disk = Objects.requireNonNull(BootDisk.of(draft.plan()));
    Karpenter.addTo(draft, disk);
    if (disk.cacheGib() == null && draft.plan().request().options().modelUri() == null) {
      draft.note(
          "The size of the weights is not known: volumeSize in the EC2NodeClass has no room for"
              + " them.");
    }
    draft.step(
        "Karpenter makes the nodes: put the name of your cluster in the place of CLUSTER_NAME in"
            + " the EC2NodeClass, and check its role, subnets and security groups.");
    draft.note(
        "With EKS Auto Mode or managed node groups leave out the NodePool and the EC2NodeClass;"
            + " their nodes need a disk of " + disk.gib() + " GiB (" + disk.reason() + ").");
  }

  @Override
  public void spot(Draft draft) {
    draft.pod().node(CAPACITY, "spot", "--pricing-model=spot");
    Spot.addTo(draft, SPOT_SECONDS, "AWS gives two minutes' notice");
  }
}
