package iq.manifests.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.UseCase;
import iq.manifests.Given;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Memory and context, by hand. */
class PlanArithmeticTest {

  @Test
  void memoryIsWeightsCacheAndOverhead() {
    MemoryFit fit =
        Objects.requireNonNull(
            MemoryFit.of(Given.plan(50, Given.benchmark(Given.TP4, 4, null))));

    assertThat(fit.weightsGib()).isEqualTo(50);
    // 32 requests * 256 tokens * 64 KiB
    assertThat(fit.kvGib()).isEqualTo(0.5);
    assertThat(fit.overheadGib()).isEqualTo(8);
    // 4 * 24e9 * 0.9 / 2^30
    assertThat(fit.roomGib()).isCloseTo(80.47, within(0.01));
    assertThat(fit.fits()).isTrue();
  }

  @Test
  void contextIsTwiceTheAverageRequest() {
    assertThat(ContextLength.of(Given.CHAT, null).tokens()).isEqualTo(2048);
    UseCase research = new UseCase("Research", 256, 4096, "test");
    assertThat(ContextLength.of(research, 131072).tokens()).isEqualTo(9216);
    assertThat(ContextLength.of(research, 4096).tokens()).isEqualTo(4096);
  }
}
