package iq.manifests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Deployed;
import org.junit.jupiter.api.Test;

/** What the memory of four accelerators of 24 GB decides: 80.47 GiB usable, 8 of them overhead. */
class MemoryDecisionTest {
  /** 64 KiB of KV cache a token: 16384 tokens a GiB. */
  private static Deployed weighing(double gib) {
    return Deployed.of("vllm", "0.11.2", "nvidia-l4").weights(gib);
  }

  @Test
  void theContextIsCutToWhatTheKvCacheHasRoomFor() {
    // Twice 20000 + 10000 tokens are wanted; 80.47 - 69 - 8 GiB hold 56870.
    assertThat(weighing(69).useCase(20000, 10000).args()).contains("--max-model-len=56320");
    assertThat(weighing(60).useCase(20000, 10000).args()).contains("--max-model-len=60416");
  }

  @Test
  void theShareThatTheServerTakesIsOfItsVersion() {
    // Later versions take 0.92: 82.26 - 69 - 8 GiB hold 86172.
    assertThat(
            Deployed.of("vllm", "0.22.1", "nvidia-l4").weights(69).useCase(20000, 10000).args())
        .contains("--max-model-len=60416");
  }

  @Test
  void theContextIsNeverCutBelowTheAverageRequest() {
    // 80.47 - 72.4 - 8 GiB hold 1140 tokens; the use case is the measured one.
    assertThat(weighing(72.4).args()).contains("--max-model-len=1024");
    assertThat(weighing(72.46).args()).contains("--max-model-len=1024");
  }

  @Test
  void aUseCaseOfWhichNotOneRequestFitsIsRefusedWithTheNumbers() {
    assertThat(weighing(72).useCase(20000, 10000).refusal())
        .contains("one average request of Other has 30000 tokens", "72.0 GiB", "80.5 GiB usable");
  }

  @Test
  void aMeasuredConfigurationIsReportedAndNeverRefused() {
    assertThat(weighing(200).comments())
        .anyMatch(line -> line.contains("it does not fit, yet this configuration was measured"));
  }

  @Test
  void filesOfMoreBitsThanWereMeasuredThatExceedTheMemoryAreRefused() {
    assertThat(weighing(95).precision("fp4").files("fp8").refusal())
        .contains("have 8 bits, 95.0 GiB, more than the 89.4 GiB of memory of 4 nvidia-l4");
    assertThat(weighing(85).precision("fp4").files("fp8").comments())
        .anyMatch(line -> line.contains("use a copy in fp4"));
  }

  @Test
  void filesThatAreQuantisedOnLoadingMustFitBeforeThatInEarlierVersions() {
    assertThat(weighing(95).precision("fp8").refusal())
        .contains("16 bits, 95.0 GiB, more than the 89.4 GiB", "loads them whole before it");
    assertThat(weighing(85).precision("fp8").args()).contains("--quantization=fp8");
    assertThat(
            Deployed.of("vllm", "0.22.1", "nvidia-l4").weights(95).precision("fp8").args())
        .contains("--quantization=fp8");
  }

  @Test
  void beforeThatTheNearestIsTakenThatWasMeasuredOnMoreAccelerators() {
    assertThat(weighing(95).precision("fp4").files("fp8").also(8).args())
        .contains("--tensor-parallel-size=8");
  }

  @Test
  void weightsThatAreQuantisedWhenLoadedCountHalf() {
    assertThat(weighing(80).precision("fp8").comments())
        .anyMatch(line -> line.contains("weights 40.0 + "));
  }
}
