package iq.manifests.launch;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Deployed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights that were measured in another precision than the files have. */
class PrecisionTest {

  @ParameterizedTest
  @CsvSource({
    "vllm, 0.11.2, nvidia-l4, --quantization=fp8",
    "sglang, 0.5.9, amd-mi300x, --quantization=fp8",
    "tgi, 3.3.7, nvidia-l4, --quantize=fp8",
  })
  void fp8OfUnquantisedFilesIsMadeWhenTheyAreLoaded(
      String server, String version, String accelerator, String flag) {
    Deployed fp8 = Deployed.of(server, version, accelerator).precision("fp8");

    assertThat(fp8.args()).contains(flag);
    assertThat(fp8.comments()).anyMatch(line -> line.contains("quantised when they are loaded"));
    assertThat(Deployed.of(server, version, accelerator).args()).doesNotContain(flag);
  }

  @Test
  void filesThatAreInFp8AreLeftAlone() {
    Deployed fp8 = Deployed.of("vllm", "0.11.2", "nvidia-l4").precision("fp8").files("fp8");

    assertThat(fp8.args()).noneMatch(arg -> arg.startsWith("--quantization"));
    assertThat(fp8.comments()).noneMatch(line -> line.startsWith("Precision"));
  }

  @Test
  void fourBitsNeedACopyThatHasThem() {
    Deployed fp4 = Deployed.of("vllm", "0.11.2", "nvidia-l4").precision("fp4").files("fp8");

    assertThat(fp4.args()).noneMatch(arg -> arg.startsWith("--quantization"));
    assertThat(fp4.comments())
        .contains(
            "Precision: measured with fp4 weights; the files of google/gemma have 8 bits and run so"
                + " here: for the measured figures use a copy in fp4.");
    assertThat(Deployed.of("vllm", "0.11.2", "nvidia-l4").precision("fp4").files("mxfp4").comments())
        .noneMatch(line -> line.startsWith("Precision"));
  }

  @Test
  void trtllmServeHasNoFlagForIt() {
    Deployed fp8 = Deployed.of("tensorrt-llm", "1.1.0", "nvidia-l4").precision("fp8");

    assertThat(fp8.args()).noneMatch(arg -> arg.contains("fp8"));
    assertThat(fp8.comments()).anyMatch(line -> line.contains("use a copy in fp8"));
  }
}
