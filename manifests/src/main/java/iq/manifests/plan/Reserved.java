package iq.manifests.plan;

/**
 * What a managed platform keeps of a machine for itself, as it publishes: shares of steps of CPU
 * and memory, an amount for each pod that a node may have, and an amount below which pods are
 * evicted.
 *
 * <ul>
 *   <li>GKE: cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes
 *   <li>EKS: nodeadm of github.com/awslabs/amazon-eks-ami for what is kept; Karpenter's setting
 *       vmMemoryOverheadPercent for the part of the memory that the hypervisor takes
 *   <li>AKS: learn.microsoft.com/azure/aks/node-resource-reservations, with the 250 pods that a
 *       node may have at most
 * </ul>
 */
final class Reserved {
  private static final double REST = 1e9;
  private static final double[][] CPU = {{1, .06}, {1, .01}, {2, .005}, {REST, .0025}};
  private static final double[][] AKS_CPU = {{1, .06}, {1, .04}, {2, .02}, {REST, .01}};
  private static final double[][] GKE_MEMORY = {
    {4, .25}, {4, .2}, {8, .1}, {112, .06}, {REST, .02}
  };
  private static final double EVICTION_GIB = 0.1;
  private static final double MIB = 1024;
  private static final double HYPERVISOR = 0.075;
  private static final double AKS_MEMORY_GIB = (20e6 * 250 + 50e6) / (MIB * MIB * MIB);

  private Reserved() {}

  /** The cores that pods have of so many; all of them where the platform publishes nothing. */
  static double cpuLeft(Platform platform, double cores) {
    return switch (platform) {
      case GKE_AUTOPILOT, GKE_STANDARD, EKS -> left(cores, CPU);
      case AKS -> left(cores, AKS_CPU);
      case OPENSHIFT, KUBERNETES -> cores;
    };
  }

  /** The GiB that pods have of so many, on a machine with so many cores. */
  static double memoryLeft(Platform platform, double gib, double cores) {
    return switch (platform) {
      case GKE_AUTOPILOT, GKE_STANDARD -> left(gib, GKE_MEMORY) - EVICTION_GIB;
      case EKS -> gib * (1 - HYPERVISOR) - (255 + 11 * eksPods(cores)) / MIB - EVICTION_GIB;
      case AKS -> gib - Math.min(AKS_MEMORY_GIB, gib / 4) - EVICTION_GIB;
      case OPENSHIFT, KUBERNETES -> gib;
    };
  }

  /** No machine type with accelerators has more pods than this, by its cores. */
  private static double eksPods(double cores) {
    if (cores <= 8) {
      return 58;
    }
    return cores <= 32 ? 234 : 737;
  }

  private static double left(double all, double[][] kept) {
    double rest = all;
    double left = all;
    for (double[] step : kept) {
      double part = Math.min(rest, step[0]);
      left -= part * step[1];
      rest -= part;
    }
    return left;
  }
}
