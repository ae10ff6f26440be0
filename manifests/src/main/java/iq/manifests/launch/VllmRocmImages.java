package iq.manifests.launch;

import iq.manifests.plan.Releases;
import org.jspecify.annotations.Nullable;

/** vLLM's own images for ROCm, and AMD's for MI300 and later from before there were any. */
record VllmRocmImages() implements Images {
  private static final String OWN_SINCE = "0.14.0";

  @Override
  public String repository() {
    return "vllm/vllm-openai-rocm";
  }

  @Override
  public @Nullable String of(String version, String accelerator) {
    if (Releases.atLeast(version, OWN_SINCE)) {
      return repository() + ":v" + version;
    }
    return accelerator.startsWith("amd-mi3")
        ? ListedImages.AMD_VLLM.of(version, accelerator)
        : null;
  }

  @Override
  public String known() {
    return repository() + " has images since " + OWN_SINCE + "; " + ListedImages.AMD_VLLM.known()
        + ", for MI300 and later";
  }
}
