package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An estimate as a benchmark states it: three curves at the same loads, one between two ends. */
class EstimatedBenchmarksProperties {
  private static final Estimator ESTIMATOR = new Estimator(Labs.unfitted(), Labs.ROWS);

  private static EstimatedBenchmark of(Asked asked, Confidence confidence) {
    EstimatedBenchmark made = new EstimatedBenchmarks(ESTIMATOR, confidence).of(asked);
    Assume.that(made.outcome() instanceof Outcome.Estimated);
    return made;
  }

  private static List<Double> loads(Benchmark benchmark) {
    return benchmark.points().stream().map(LoadPoint::load).toList();
  }

  @Property(tries = 30)
  void loadsArePowersOfTwoThatMemoryHolds(@ForAll(supplier = Questions.class) Asked asked) {
    EstimatedBenchmark made = of(asked, Confidence.NINETY);

    assertThat(loads(made.likely())).first().isEqualTo(1.0);
    assertThat(loads(made.likely()))
        .isEqualTo(loads(made.safe()))
        .isEqualTo(loads(made.lucky()))
        .allSatisfy(
            load -> {
              assertThat(Math.log(load) / Math.log(2)).isEqualTo(Math.rint(Math.log(load) / Math.log(2)));
              assertThat(load).isBetween(1.0, Math.max(1, asked.capacity()));
            });
  }

  @Property(tries = 30)
  void noLoadIsHigherThanThoseOfTheCurvesThatItLeansOn(
      @ForAll(supplier = Questions.class) Asked asked) {
    EstimatedBenchmark made = of(asked, Confidence.NINETY);
    double highest =
        ((Outcome.Estimated) made.outcome())
            .leans().stream()
                .flatMap(lean -> lean.row().benchmark().points().stream())
                .mapToDouble(LoadPoint::load)
                .max()
                .orElseThrow();

    assertThat(loads(made.likely())).last().satisfies(last -> assertThat(last).isLessThanOrEqualTo(highest));
  }

  @Property(tries = 30)
  void theSafeEndIsSlowerAndTheLuckyOneFaster(@ForAll(supplier = Questions.class) Asked asked) {
    EstimatedBenchmark made = of(asked, Confidence.EIGHTY);

    for (int i = 0; i < made.likely().points().size(); i++) {
      LoadPoint likely = made.likely().points().get(i);
      LoadPoint safe = made.safe().points().get(i);
      LoadPoint lucky = made.lucky().points().get(i);
      assertThat(likely.outputTokensPerSecond())
          .isBetween(safe.outputTokensPerSecond(), lucky.outputTokensPerSecond());
      assertThat(likely.ttft().mean()).isBetween(lucky.ttft().mean(), safe.ttft().mean());
      assertThat(likely.itl().mean()).isBetween(lucky.itl().mean(), safe.itl().mean());
      assertThat(likely.ntpot().mean()).isBetween(lucky.ntpot().mean(), safe.ntpot().mean());
    }
  }

  @Property(tries = 30)
  void moreConfidenceIsAWiderBandAroundTheSameMiddle(
      @ForAll(supplier = Questions.class) Asked asked) {
    EstimatedBenchmark narrow = of(asked, Confidence.FIFTY);
    EstimatedBenchmark wide = of(asked, Confidence.NINETY_FIVE);

    assertThat(wide.likely()).isEqualTo(narrow.likely());
    for (int i = 0; i < wide.safe().points().size(); i++) {
      LoadPoint one = narrow.safe().points().get(i);
      LoadPoint other = wide.safe().points().get(i);
      assertThat(other.outputTokensPerSecond()).isLessThanOrEqualTo(one.outputTokensPerSecond());
      assertThat(other.ttft().mean()).isGreaterThanOrEqualTo(one.ttft().mean());
      assertThat(other.itl().mean()).isGreaterThanOrEqualTo(one.itl().mean());
    }
  }
}
