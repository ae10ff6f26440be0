package iq.manifests.launch;

import iq.advisor.Versions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Images whose tags do not follow from the version.
 *
 * @param tags by version, without what no rule tells
 */
record ListedImages(String repository, Map<String, String> tags) implements Images {
  /** AMD's own images of vLLM, by AMD's version history of them. */
  static final ListedImages AMD_VLLM =
      new ListedImages(
          "rocm/vllm",
          Map.of(
              "0.8.3", "rocm6.3.1_instinct_vllm0.8.3_20250415",
              "0.8.5", "rocm6.3.1_vllm_0.8.5_20250521",
              "0.9.0.1", "rocm6.4.1_vllm_0.9.0.1_20250605",
              "0.9.1", "rocm6.4.1_vllm_0.9.1_20250715",
              "0.10.0", "rocm6.4.1_vllm_0.10.0_20250812",
              "0.10.1", "rocm6.4.1_vllm_0.10.1_20250909",
              "0.10.2", "rocm7.0.0_vllm_0.10.2_20251006",
              "0.11.1", "rocm7.0.0_vllm_0.11.1_20251103",
              "0.11.2", "rocm7.0.0_vllm_0.11.2_20251210"));

  /** Triton's with TensorRT-LLM, by Triton's release compatibility matrix. */
  static final ListedImages TRITON =
      new ListedImages(
          "nvcr.io/nvidia/tritonserver",
          Map.of(
              "0.20.0", "25.07-trtllm-python-py3",
              "0.21.0", "25.08-trtllm-python-py3",
              "1.0.0", "25.10-trtllm-python-py3",
              "1.1.0", "25.12-trtllm-python-py3"));

  /** The last of JetStream's with its PyTorch engine, as Google's guides have it. */
  static final ListedImages JETSTREAM =
      new ListedImages(
          "us-docker.pkg.dev/cloud-tpu-images/inference/jetstream-pytorch-server",
          Map.of("0.2.4", "v0.2.4"));

  ListedImages {
    tags = Map.copyOf(tags);
  }

  @Override
  public @Nullable String of(String version, String accelerator) {
    String tag = tags.get(version);
    return tag == null ? null : repository + ":" + tag;
  }

  @Override
  public String known() {
    return repository + " is known to have "
        + String.join(", ", Versions.newestFirst(tags.keySet()));
  }
}
