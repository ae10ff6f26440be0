package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Vendor;

/** What a cluster needs so that its nodes offer their accelerators and carry the labels. */
final class Devices {
  private Devices() {}

  static void addTo(Draft draft) {
    Platform platform = draft.plan().platform();
    boolean amd = draft.plan().server().vendor() == Vendor.AMD;
    switch (platform) {
      case GKE_AUTOPILOT, GKE_STANDARD -> {}
      case EKS, AKS ->
          draft.step(
              "The cluster needs, once, the device plugin or GPU Operator of "
                  + (amd ? "AMD" : "NVIDIA")
                  + ", with a toleration of the taint of these nodes"
                  + (platform == Platform.AKS ? " (sku=gpu)." : "."));
      case OPENSHIFT ->
          draft.step(
              "The cluster needs, once, from its OperatorHub: Node Feature Discovery and the GPU"
                  + " operator of " + (amd ? "AMD." : "NVIDIA."));
      case KUBERNETES -> {
        if (amd) {
          draft.step(
              "The cluster needs, once, cert-manager and AMD's GPU Operator with its node labeller:",
              "helm upgrade --install amd-gpu-operator gpu-operator-charts"
                  + " --repo https://rocm.github.io/gpu-operator"
                  + " --namespace kube-amd-gpu --create-namespace");
        } else {
          draft.step(
              "The cluster needs, once, NVIDIA's GPU Operator with its GPU Feature Discovery:",
              "helm upgrade --install gpu-operator gpu-operator"
                  + " --repo https://helm.ngc.nvidia.com/nvidia"
                  + " --namespace gpu-operator --create-namespace");
        }
      }
    }
  }
}
