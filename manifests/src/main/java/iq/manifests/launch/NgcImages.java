package iq.manifests.launch;

import iq.manifests.plan.Releases;
import org.jspecify.annotations.Nullable;

/** NVIDIA's images of TensorRT-LLM, each version and candidate, always of three numbers. */
record NgcImages() implements Images {
  private static final String SINCE = "0.20.0";

  @Override
  public String repository() {
    return "nvcr.io/nvidia/tensorrt-llm/release";
  }

  @Override
  public @Nullable String of(String version, String accelerator) {
    boolean two = version.matches("\\d+\\.\\d+");
    return Releases.atLeast(version, SINCE)
        ? repository() + ":" + version + (two ? ".0" : "")
        : null;
  }

  @Override
  public String known() {
    return repository() + " has images since " + SINCE;
  }
}
