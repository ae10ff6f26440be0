package iq.manifests.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Deployed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No autoscaler on a metric that is not there. */
class UnreadableTest {

  @ParameterizedTest
  @CsvSource({
    "tensorrt-llm, 1.0.0, nvidia-h100-80gb, has no metrics for Prometheus",
    "tensorrt-llm, 1.2.0, nvidia-h100-80gb, is not known to export running requests; from 1.3.0",
    "jetstream, 0.2.4, tpu-v6e-slice, has no metrics for Prometheus",
  })
  void saysWhatIsMissing(String server, String version, String accelerator, String why) {
    assertThat(Deployed.of(server, version, accelerator).keeping(1e6).comments())
        .anyMatch(line -> line.startsWith("No autoscaler: ") && line.contains(why));
  }
}
