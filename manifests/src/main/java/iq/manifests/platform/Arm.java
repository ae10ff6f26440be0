package iq.manifests.platform;

import iq.manifests.draft.Draft;

/** Nodes with ARM processors, which GKE keeps other pods away from. */
final class Arm {
  private static final String LABEL = "kubernetes.io/arch";
  private static final String VALUE = "arm64";

  private Arm() {}

  static void addTo(Draft draft) {
    AcceleratorLabels labels = AcceleratorLabels.of(draft.plan().request().accelerator());
    if (labels == null || !labels.arm()) {
      return;
    }
    draft.pod().node(LABEL, VALUE, null);
    draft.pod().toleration(Tolerations.of(LABEL, VALUE), "the taint of ARM nodes");
    draft.note(
        "Nodes with " + labels.id() + " have ARM processors: check that the image is built for"
            + " them.");
  }
}
