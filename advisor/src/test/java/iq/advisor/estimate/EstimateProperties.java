package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every estimate, whatever is asked. */
class EstimateProperties {
  private static final Estimator ESTIMATOR = new Estimator(Labs.unfitted(), Labs.ROWS);
  private static final List<Double> LOADS = List.of(1.0, 2.0, 3.0, 10.0, 64.0, 300.0, 512.0);

  private static List<Estimate> estimates(Asked asked) {
    return ESTIMATOR.at(asked, LOADS) instanceof Estimated estimated
        ? estimated.estimates()
        : List.of();
  }

  private static Stream<Range> figures(Estimate one) {
    return Stream.of(one.throughput(), one.ttft(), one.itl(), one.ntpot());
  }

  @Property(tries = 40)
  void areFiniteOrDeclinedWithAReason(@ForAll(supplier = Questions.class) Asked asked) {
    Statistics.label("answered")
        .collect(!estimates(asked).isEmpty())
        .coverage(answered -> answered.check(true).percentage(share -> share > 10));
    switch (ESTIMATOR.at(asked, LOADS)) {
      case Declined declined -> assertThat(declined.reason()).isNotBlank();
      case Estimated estimated -> {
        assertThat(estimated.estimates()).extracting(Estimate::concurrency).isEqualTo(LOADS);
        assertThat(estimated.estimates()).allSatisfy(EstimateProperties::isSound);
        assertThat(estimated.capacity()).isPositive().isFinite();
        assertThat(estimated.narrowed()).isGreaterThanOrEqualTo(1);
      }
    }
  }

  private static void isSound(Estimate one) {
    assertThat(one.cache()).isBetween(0.0, 1.0);
    assertThat(figures(one))
        .allSatisfy(
            range -> {
              assertThat(range.low()).isPositive();
              assertThat(range.value()).isBetween(range.low(), range.high());
              assertThat(range.high()).isFinite();
            });
  }

  @Property(tries = 40)
  void latenciesNeverFallWithLoad(@ForAll(supplier = Questions.class) Asked asked) {
    List<Estimate> estimates = estimates(asked);

    for (int i = 1; i < estimates.size(); i++) {
      Estimate lower = estimates.get(i - 1);
      Estimate higher = estimates.get(i);
      assertThat(higher.itl().value()).isGreaterThanOrEqualTo(lower.itl().value());
      assertThat(higher.ttft().value()).isGreaterThanOrEqualTo(lower.ttft().value());
    }
  }

  @Property(tries = 40)
  void throughputAndLatenciesAgreeByLittlesLaw(@ForAll(supplier = Questions.class) Asked asked) {
    for (Estimate one : estimates(asked)) {
      double seconds =
          (one.ttft().value() + one.itl().value() * (asked.output() - 1)) / 1000;
      assertThat(one.throughput().value() * seconds / asked.output())
          .isCloseTo(one.concurrency(), within(1e-6 * one.concurrency()));
      assertThat(one.ntpot().value())
          .isCloseTo(1000 * seconds / asked.output(), within(1e-6 * one.ntpot().value()));
    }
  }

  /** Computed anew: the active weights are read for every token, with nothing lost. */
  @Property(tries = 40)
  void noneIsFasterThanTheMemory(@ForAll(supplier = Questions.class) Asked asked) {
    double bytes = ModelSize.of(asked.model()).active() * asked.weights().bytes();
    double bandwidth = asked.setup().layout().group() * asked.setup().hardware().bandwidth();

    for (Estimate one : estimates(asked)) {
      assertThat(one.itl().low() / 1000).isGreaterThanOrEqualTo(0.999999 * bytes / bandwidth);
    }
  }

  /** Two operations for each active weight and token: of the prompt, then of the answer. */
  @Property(tries = 40)
  void noneIsFasterThanTheArithmetic(@ForAll(supplier = Questions.class) Asked asked) {
    double operations = 2 * ModelSize.of(asked.model()).active();
    double peak = asked.setup().hardware().peak(asked.weights());
    double group = asked.setup().layout().group();

    for (Estimate one : estimates(asked)) {
      assertThat(one.ttft().low() / 1000)
          .isGreaterThanOrEqualTo(0.999999 * operations * asked.input() / (group * peak));
      assertThat(one.itl().low() / 1000)
          .isGreaterThanOrEqualTo(0.999999 * operations / (group * peak));
      assertThat(one.throughput().high())
          .isLessThanOrEqualTo(1.000001 * asked.accelerators() * peak / operations);
    }
  }
}
