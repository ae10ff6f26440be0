package iq.manifests.launch;

import iq.manifests.plan.Releases;
import org.jspecify.annotations.Nullable;

/**
 * SGLang's images for ROCm: one for MI300X and MI325X ({@code mi30x}, gfx942), one for MI350X and
 * MI355X ({@code mi35x}, gfx950), none for older ones. Of several of ROCm the one that its guides
 * name for the release.
 */
record SglangRocmImages() implements Images {
  private static final String BY_ACCELERATOR_SINCE = "0.4.10";
  private static final String ROCM_7_SINCE = "0.5.3";
  private static final String ROCM_7_2_SINCE = "0.5.11";

  @Override
  public String repository() {
    return "lmsysorg/sglang";
  }

  @Override
  public @Nullable String of(String version, String accelerator) {
    if (accelerator.startsWith("amd-mi30") || accelerator.startsWith("amd-mi325")) {
      return tag(version, Releases.atLeast(version, BY_ACCELERATOR_SINCE) ? "-mi30x" : "");
    }
    boolean newer = accelerator.startsWith("amd-mi35");
    return newer && Releases.atLeast(version, ROCM_7_SINCE) ? tag(version, "-mi35x") : null;
  }

  private String tag(String version, String accelerator) {
    return repository() + ":v" + version + "-" + rocm(version) + accelerator;
  }

  private static String rocm(String version) {
    if (Releases.atLeast(version, ROCM_7_2_SINCE)) {
      return "rocm720";
    }
    return Releases.atLeast(version, ROCM_7_SINCE) ? "rocm700" : "rocm630";
  }

  @Override
  public String known() {
    return repository() + " has them for MI300X and MI325X, and since " + ROCM_7_SINCE
        + " for MI350X and MI355X";
  }
}
