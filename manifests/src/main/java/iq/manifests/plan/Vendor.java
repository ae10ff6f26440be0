package iq.manifests.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who makes an accelerator, which decides on images and on what Kubernetes calls the device. */
public enum Vendor {
  /** GPUs of NVIDIA. */
  NVIDIA("nvidia.com/gpu", "nvidia-*"),
  /** GPUs of AMD. */
  AMD("amd.com/gpu", "amd-*"),
  /** TPUs of Google. */
  TPU("google.com/tpu", "tpu*");

  private final String resource;
  private final String marks;

  Vendor(String resource, String marks) {
    this.resource = resource;
    this.marks = marks;
  }

  /** How the ids of its accelerators look. */
  String marks() {
    return marks;
  }

  /** The extended resource that its device plugin offers. */
  public String resource() {
    return resource;
  }

  /** Of an accelerator's id; null for vendors that no manifests are made for. */
  public static @Nullable Vendor of(String accelerator) {
    String id = accelerator.toLowerCase(Locale.ROOT);
    if (id.startsWith("nvidia-") || id.startsWith("rtx-")) {
      return NVIDIA;
    }
    if (id.startsWith("amd-")) {
      return AMD;
    }
    return id.startsWith("tpu") ? TPU : null;
  }
}
