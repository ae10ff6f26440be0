package iq.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Parallelism;
import iq.catalog.UseCase;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Values computed by hand. */
class ArithmeticTest {

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
  void whatWasMeasuredIsMadeWhateverTheArithmeticSays() {
    Outcome outcome =
        Manifests.create(
            Given.request(null), Given.facts(85, Given.benchmark(Given.TP4, 4, null)));

    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    assertThat(((Outcome.Made) outcome).set().comments())
        .anyMatch(line -> line.contains("it does not fit, yet this configuration was measured"));
  }

  @Test
  void aContainerTakesItsShareOfWhatGkeLeaves() {
    Resources whole = Resources.of(Given.plan(50, Given.benchmark(Given.TP4, 4, null)));
    Resources half =
        Resources.of(
            Given.plan(50, Given.benchmark(new Parallelism(2, 1, 1, null), 2, null)));

    // 192 - 1 - 0.8 - 0.8 - 6.72 - 1.28 - 0.1 = 181.3; * 0.9
    assertThat(whole.memoryGib()).isEqualTo(163);
    // 48 - 0.06 - 0.01 - 0.01 - 0.11 = 47.81; * 0.9
    assertThat(whole.cpu()).isEqualTo(43);
    assertThat(half.memoryGib()).isEqualTo(81);
    assertThat(half.cpu()).isEqualTo(21);
  }

  @Test
  void contextIsTwiceTheAverageRequest() {
    assertThat(ContextLength.of(Given.CHAT, null).tokens()).isEqualTo(2048);
    UseCase research = new UseCase("Research", 256, 4096, "test");
    assertThat(ContextLength.of(research, 131072).tokens()).isEqualTo(9216);
    assertThat(ContextLength.of(research, 4096).tokens()).isEqualTo(4096);
  }

  @Test
  void weightsFrom90GibOnGoToSharedMemory() {
    assertThat(Cache.of(Given.plan(89.9, Given.benchmark(Given.TP4, 4, null))).sharedGib())
        .isNull();
    assertThat(Cache.of(Given.plan(90, Given.benchmark(Given.TP4, 4, null))))
        .isEqualTo(new Cache(99, 117));
  }
}
