package iq.manifests.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where another copy is started, by hand. */
class TriggerTest {
  /** Load 4, 8, 16: a queue from there on. */
  private static final Benchmark RATES =
      new Loads()
          .at(4, 400, 50, 0)
          .at(8, 800, 60, 0)
          .at(16, 1600, 100, 4)
          .benchmark(LoadKind.REQUEST_RATE);

  private static Trigger trigger(Benchmark benchmark, double ntpot) {
    return Objects.requireNonNull(Loads.trigger(benchmark, ntpot));
  }

  @Test
  void theLoadGrowsByAQuarterWhileACopyStarts() {
    Trigger trigger = trigger(RATES, 100);

    // 5 % a minute over 300 s
    assertThat(trigger.growth()).isEqualTo(1.25);
    assertThat(trigger.keptRate()).isEqualTo(1600);
    assertThat(trigger.rate()).isEqualTo(1280);
  }

  @Test
  void theCurveIsReadAtTheLowerRate() {
    Trigger trigger = trigger(RATES, 100);

    // throughput is in proportion to load here: 1280 tokens/s at load 12.8
    assertThat(trigger.queue()).isCloseTo(4 * (12.8 - 8) / 8, within(0.05));
    // by Little's law 48 requests at load 8 and 160 at load 16, convex in between
    assertThat(trigger.inFlight()).isBetween(90.0, 115.2);
  }

  @Test
  void belowTheLowestLoadItIsInProportion() {
    Trigger trigger = trigger(RATES, 50);

    assertThat(trigger.rate()).isEqualTo(320);
    // 400 tokens/s * 50 ms = 20 requests in flight
    assertThat(trigger.inFlight()).isCloseTo(16, within(1e-9));
  }

  @Test
  void aTargetAboveTheCurveGivesItsMostThroughput() {
    assertThat(trigger(RATES, 1e6)).isEqualTo(trigger(RATES, 100));
    Benchmark overload =
        new Loads()
            .at(4, 400, 50, 0)
            .at(8, 800, 60, 0)
            .at(16, 700, 400, 9)
            .benchmark(LoadKind.REQUEST_RATE);
    assertThat(trigger(overload, 1e6).keptRate()).isEqualTo(800);
  }

  @Test
  void aTargetBelowTheCurveGivesNone() {
    assertThat(Loads.trigger(RATES, 49)).isNull();
  }

  @Test
  void inAClosedLoopTheConcurrencyIsWhatIsInFlight() {
    Benchmark closed =
        new Loads()
            .at(8, 400, 20, Double.NaN)
            .at(64, 1600, 40, Double.NaN)
            .benchmark(LoadKind.CONCURRENCY);
    Trigger trigger = trigger(closed, 40);

    assertThat(trigger.queue()).isNaN();
    assertThat(trigger.inFlight()).isBetween(8.0, 64 / 1.25);
  }

  @Test
  void aPointWithoutALoadIsTakenInProportion() {
    Benchmark saturated =
        new Loads().at(Double.NaN, 500, 100, Double.NaN).benchmark(LoadKind.SATURATION);
    Trigger trigger = trigger(saturated, 100);

    assertThat(trigger.keptRate()).isEqualTo(500);
    assertThat(trigger.inFlight()).isCloseTo(500 * 0.1 / 1.25, within(1e-9));
  }
}
