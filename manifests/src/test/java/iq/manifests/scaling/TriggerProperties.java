package iq.manifests.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A looser target never scales earlier, however noisy the curve. */
class TriggerProperties {
  private record Row(double step, double tokens, double ntpot, double queue) {}

  @Provide
  Arbitrary<Benchmark> curves() {
    Arbitrary<Row> rows =
        Combinators.combine(
                Arbitraries.doubles().between(0.1, 10),
                Arbitraries.doubles().between(1, 5000),
                Arbitraries.doubles().between(1, 1000),
                Arbitraries.doubles().between(0, 50))
            .as(Row::new);
    return Combinators.combine(
            rows.list().ofMinSize(1).ofMaxSize(8),
            Arbitraries.of(LoadKind.CONCURRENCY, LoadKind.REQUEST_RATE),
            Arbitraries.of(true, false))
        .as(
            (all, kind, queue) -> {
              Loads loads = new Loads();
              double load = 0;
              for (Row row : all) {
                load += row.step();
                loads.at(load, row.tokens(), row.ntpot(), queue ? row.queue() : Double.NaN);
              }
              return loads.benchmark(kind);
            });
  }

  @Property
  void aLooserTargetNeverScalesEarlier(
      @ForAll("curves") Benchmark benchmark,
      @ForAll("targets") double one,
      @ForAll("targets") double other) {
    Trigger tight = Loads.trigger(benchmark, Math.min(one, other));
    if (tight == null) {
      return;
    }
    Trigger loose =
        Objects.requireNonNull(Loads.trigger(benchmark, Math.max(one, other)));
    double rounding = 1 - 1e-9;
    assertThat(loose.rate()).isGreaterThanOrEqualTo(tight.rate() * rounding);
    assertThat(loose.inFlight()).isGreaterThanOrEqualTo(tight.inFlight() * rounding);
    if (!Double.isNaN(tight.queue())) {
      assertThat(loose.queue()).isGreaterThanOrEqualTo(tight.queue() * rounding);
    }
  }

  @Property
  void aTriggerLeavesRoomBelowTheTarget(
      @ForAll("curves") Benchmark benchmark, @ForAll("targets") double target) {
    Trigger trigger = Loads.trigger(benchmark, target);
    if (trigger != null) {
      assertThat(trigger.rate() * trigger.growth()).isCloseTo(
          trigger.keptRate(), org.assertj.core.api.Assertions.withinPercentage(1e-6));
      assertThat(trigger.inFlight()).isPositive().isFinite();
    }
  }

  @Provide
  Arbitrary<Double> targets() {
    return Arbitraries.doubles().between(1, 2000);
  }
}
