package iq.manifests.platform;

import iq.manifests.plan.Vendor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How nodes with an accelerator are labelled. Flags and catalog name accelerators as GKE does; each
 * row has the names elsewhere.
 *
 * <p>NVIDIA's GPU Feature Discovery sets {@code nvidia.com/gpu.product} to the name that the driver
 * gives, with dashes for spaces, so that one accelerator may have several. AMD's node labeller sets
 * {@code amd.com/gpu.device-id} to the PCI device id, which has variants for virtual functions;
 * product names differ between drivers. Karpenter's name is that of EC2 in small letters.
 *
 * @param id the accelerator, as GKE's label has it
 * @param gke whether GKE has such nodes
 * @param karpenter its value of {@code karpenter.k8s.aws/instance-gpu-name}, null where none is
 *     known
 * @param values NVIDIA's product names or AMD's device ids
 * @param arm whether its nodes have ARM processors
 */
record AcceleratorLabels(
    String id, boolean gke, @Nullable String karpenter, List<String> values, boolean arm) {
  private static final List<AcceleratorLabels> TABLE =
      List.of(
          gke("nvidia-tesla-t4", "t4", "Tesla-T4"),
          gke("nvidia-tesla-v100", "v100", "Tesla-V100-SXM2-16GB", "Tesla-V100-PCIE-16GB"),
          gke("nvidia-l4", "l4", "NVIDIA-L4"),
          gke("nvidia-tesla-a100", "a100", "NVIDIA-A100-SXM4-40GB", "NVIDIA-A100-PCIE-40GB"),
          gke("nvidia-a100-80gb", "a100", "NVIDIA-A100-SXM4-80GB"),
          gke("nvidia-h100-80gb", "h100", "NVIDIA-H100-80GB-HBM3"),
          gke("nvidia-h100-mega-80gb", null, "NVIDIA-H100-80GB-HBM3"),
          gke("nvidia-h200-141gb", "h200", "NVIDIA-H200"),
          gke("nvidia-b200", "b200", "NVIDIA-B200"),
          gke(
              "nvidia-rtx-pro-6000",
              "rtx-pro-server-6000",
              "NVIDIA-RTX-PRO-6000-Blackwell-Server-Edition"),
          gke("nvidia-gb200", null, "NVIDIA-GB200").onArm(),
          gke("nvidia-gb300", null, "NVIDIA-GB300").onArm(),
          elsewhere("nvidia-b300", "b300", "NVIDIA-B300-SXM6-AC"),
          elsewhere("nvidia-a10", null, "NVIDIA-A10"),
          elsewhere("nvidia-a10g", "a10g", "NVIDIA-A10G"),
          elsewhere("nvidia-a30", null, "NVIDIA-A30"),
          elsewhere("nvidia-a100-pcie-80gb", null, "NVIDIA-A100-80GB-PCIe"),
          elsewhere("nvidia-h100-pcie-80gb", null, "NVIDIA-H100-PCIe"),
          elsewhere("nvidia-h100-nvl-94gb", null, "NVIDIA-H100-NVL"),
          elsewhere("nvidia-h200-nvl-141gb", null, "NVIDIA-H200-NVL"),
          elsewhere("nvidia-l40s", "l40s", "NVIDIA-L40S"),
          elsewhere("nvidia-gh200", null, "NVIDIA-GH200-480GB", "NVIDIA-GH200-120GB").onArm(),
          elsewhere("amd-mi300x", null, "74a1", "74a9", "74b5", "74bd"),
          elsewhere("amd-mi325x", null, "74a5", "74b9"),
          elsewhere("amd-mi350x", null, "75a0", "75b0"),
          elsewhere("amd-mi355x", null, "75a3", "75b3"),
          gke("tpu-v4-podslice", null),
          gke("tpu-v5-lite-podslice", null),
          gke("tpu-v5p-slice", null),
          gke("tpu-v6e-slice", null),
          gke("tpu7x", null));

  private static AcceleratorLabels gke(String id, @Nullable String karpenter, String... values) {
    return new AcceleratorLabels(id, true, karpenter, List.of(values), false);
  }

  private static AcceleratorLabels elsewhere(
      String id, @Nullable String karpenter, String... values) {
    return new AcceleratorLabels(id, false, karpenter, List.of(values), false);
  }

  private AcceleratorLabels onArm() {
    return new AcceleratorLabels(id, gke, karpenter, values, true);
  }

  /** All that are known. */
  static List<AcceleratorLabels> all() {
    return TABLE;
  }

  /** Those of an accelerator, null where none are known. */
  static @Nullable AcceleratorLabels of(String accelerator) {
    return TABLE.stream().filter(one -> one.id.equals(accelerator)).findFirst().orElse(null);
  }

  /** The label that has one of the values. */
  String label() {
    return Vendor.of(id) == Vendor.AMD ? "amd.com/gpu.device-id" : "nvidia.com/gpu.product";
  }
}
