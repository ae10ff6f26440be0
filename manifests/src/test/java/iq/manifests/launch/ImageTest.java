package iq.manifests.launch;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Deployed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which image a version of a server has for an accelerator. */
class ImageTest {

  @ParameterizedTest
  @CsvSource({
    "vllm, 0.11.2, nvidia-l4, vllm/vllm-openai:v0.11.2",
    "vllm, 0.11.1, tpu-v6e-slice, vllm/vllm-tpu:v0.11.1",
    "vllm, 0.14.0, amd-mi300x, vllm/vllm-openai-rocm:v0.14.0",
    "vllm, 0.19.1, amd-mi250, vllm/vllm-openai-rocm:v0.19.1",
    "vllm, 0.10.1, amd-mi325x, rocm/vllm:rocm6.4.1_vllm_0.10.1_20250909",
    "sglang, 0.4.7.post1, nvidia-l4, lmsysorg/sglang:v0.4.7.post1-cu124",
    "sglang, 0.4.8, nvidia-l4, lmsysorg/sglang:v0.4.8-cu126",
    "sglang, 0.5.1.post3, nvidia-l4, lmsysorg/sglang:v0.5.1.post3-cu126",
    "sglang, 0.5.2, nvidia-l4, lmsysorg/sglang:v0.5.2",
    "sglang, 0.4.9, amd-mi300x, lmsysorg/sglang:v0.4.9-rocm630",
    "sglang, 0.4.10.post2, amd-mi300x, lmsysorg/sglang:v0.4.10.post2-rocm630-mi30x",
    "sglang, 0.5.7, amd-mi325x, lmsysorg/sglang:v0.5.7-rocm700-mi30x",
    "sglang, 0.5.9, amd-mi350x, lmsysorg/sglang:v0.5.9-rocm700-mi35x",
    "sglang, 0.5.12, amd-mi355x, lmsysorg/sglang:v0.5.12-rocm720-mi35x",
    "tgi, 3.3.7, nvidia-l4, ghcr.io/huggingface/text-generation-inference:3.3.7",
    "tgi, 3.3.5, amd-mi300x, ghcr.io/huggingface/text-generation-inference:3.3.5-rocm",
    "tensorrt-llm, 1.1.0, nvidia-l4, nvcr.io/nvidia/tensorrt-llm/release:1.1.0",
    "tensorrt-llm, 1.0, nvidia-l4, nvcr.io/nvidia/tensorrt-llm/release:1.0.0",
    "tensorrt-llm, 1.2.0rc6.post2, nvidia-l4,"
        + " nvcr.io/nvidia/tensorrt-llm/release:1.2.0rc6.post2",
  })
  void isThatOfTheVersionAndTheAccelerator(
      String server, String version, String accelerator, String image) {
    assertThat(Deployed.of(server, version, accelerator).image()).isEqualTo(image);
  }

  @ParameterizedTest
  @CsvSource({
    "vllm, 0.11.0, tpu-v6e-slice, vllm/vllm-tpu has images since 0.11.1",
    "vllm, 0.12.0, amd-mi300x, vllm/vllm-openai-rocm has images since 0.14.0",
    "vllm, 0.10.1, amd-mi250, for MI300 and later",
    "sglang, 0.5.9, amd-mi250, has them for MI300X and MI325X",
    "sglang, 0.5.2, amd-mi355x, since 0.5.3 for MI350X and MI355X",
    "tensorrt-llm, 0.9.0, nvidia-l4, older versions serve engines only",
    "jetstream, 0.3, tpu-v6e-slice, --model-server=vllm",
  })
  void isRefusedWhereNoneIsKnown(
      String server, String version, String accelerator, String words) {
    assertThat(Deployed.of(server, version, accelerator).refusal())
        .contains("no image of " + server + " v" + version + " for " + accelerator, words);
  }

  @Test
  void isTheVeryOneMeasuredWhereTheSourceNamesOneOfTheServersOwn() {
    String measured = "lmsysorg/sglang:v0.5.9-cu130";
    Deployed own = Deployed.of("sglang", "0.5.9", "nvidia-l4").settings("image=" + measured);
    Deployed other = Deployed.of("sglang", "0.5.9", "nvidia-l4").settings("image=me/sglang:1; a=b");

    assertThat(own.image()).isEqualTo(measured);
    assertThat(own.comments()).noneMatch(line -> line.contains("settings"));
    assertThat(other.image()).isEqualTo("lmsysorg/sglang:v0.5.9");
    assertThat(other.comments()).anyMatch(line -> line.contains("not set here: image=me/sglang:1"));
  }

  @Test
  void ofDevelopmentIsRefusedForAllAndCandidatesForAllButTensorRt() {
    assertThat(Deployed.of("vllm", "0.11.0rc1", "nvidia-l4").refusal()).contains("not a release");
    assertThat(Deployed.of("tensorrt-llm", "1.1.0-dev.2", "nvidia-l4").refusal())
        .contains("not a release");
  }
}
