package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Platform;

/** The nodes that pods go to, as a platform makes, labels and taints them. */
sealed interface Nodes permits GkeNodes, EksNodes, AksNodes, LabelledNodes {
  /** Those of a platform. */
  static Nodes of(Platform platform) {
    return switch (platform) {
      case GKE_AUTOPILOT, GKE_STANDARD -> new GkeNodes();
      case EKS -> new EksNodes();
      case AKS -> new AksNodes();
      case OPENSHIFT, KUBERNETES -> new LabelledNodes();
    };
  }

  /** Sends the pod to nodes with the accelerator, and adds what makes such nodes. */
  void select(Draft draft);

  /** Sends the pod to nodes that may be taken away at any time. */
  void spot(Draft draft);
}
