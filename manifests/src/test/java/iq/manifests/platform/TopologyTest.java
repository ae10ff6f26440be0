package iq.manifests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slices of TPUs on one host. */
class TopologyTest {

  @ParameterizedTest
  @CsvSource({
    "tpu-v5-lite-podslice, 1, 1x1",
    "tpu-v5-lite-podslice, 8, 2x4",
    "tpu-v6e-slice, 4, 2x2",
    "tpu-v6e-slice, 16, ",
    "tpu-v6e-slice, 2, ",
    "tpu-v5p-slice, 4, 2x2x1",
    "tpu-v5p-slice, 8, ",
    "tpu-v4-podslice, 4, 2x2x1",
    "tpu7x, 1, 1x1x1",
    "tpu7x, 4, 2x2x1",
  })
  void haveTheTopologyOfTheirChips(String accelerator, int chips, String topology) {
    assertThat(Topology.of(accelerator, chips)).isEqualTo(topology);
  }

  @Test
  void areNamedWhereAnotherIsAskedFor() {
    assertThat(Topology.inWords("tpu-v6e-slice")).isEqualTo("1 (1x1), 4 (2x2), 8 (2x4)");
  }
}
