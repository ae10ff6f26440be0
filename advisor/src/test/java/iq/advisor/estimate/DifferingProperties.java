package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What it changes that requests are not all as long: of the core, and of estimates. */
class DifferingProperties {
  private static final Estimator ESTIMATOR = new Estimator(Labs.unfitted(), Labs.ROWS);
  private static final List<Double> LOADS = List.of(1.0, 3.0, 64.0, 300.0);

  /** The same question, its lengths off their means by these shares of them. */
  private static Asked differing(Asked asked, double input, double output) {
    return new Asked(
        asked.model(), asked.accelerator(), asked.accelerators(), asked.parallelism(),
        asked.format(), asked.server(), asked.version(),
        Lengths.of(
            asked.input(), asked.output(), input * asked.input(), output * asked.output()));
  }

  private static Core.Reading core(Asked asked, double load) {
    return Core.USUAL.at(asked.setup(), asked.demand(load));
  }

  private static double capacity(Asked asked) {
    return Core.capacity(asked.setup(), asked.demand(1));
  }

  @Property
  void memoryNeverHoldsMore(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0, max = 3) double input,
      @ForAll @DoubleRange(min = 0, max = 3) double output,
      @ForAll @DoubleRange(min = 1, max = 2) double more) {
    Asked differing = differing(asked, input, output);

    assertThat(capacity(differing)).isLessThanOrEqualTo(capacity(asked));
    assertThat(capacity(differing(asked, input, more * output)))
        .isLessThanOrEqualTo(capacity(differing));
    assertThat(capacity(differing(asked, more, output))).isEqualTo(capacity(differing));
  }

  /** Of a batch that stays the same. */
  @Property
  void theCacheOfAStepGrowsWithTheAnswersAndAttentionWithThePrompts(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0.1, max = 3) double share,
      @ForAll @DoubleRange(min = 1, max = 2000) double batch) {
    Work alike = Work.of(asked.setup(), asked.demand(batch), batch);
    Work answers = work(differing(asked, 0, share), batch);
    Work prompts = work(differing(asked, share, 0), batch);

    assertThat(answers.cache()).isGreaterThan(alike.cache());
    assertThat(answers.promptAttention()).isEqualTo(alike.promptAttention());
    assertThat(prompts.cache()).isEqualTo(alike.cache());
    assertThat(prompts.promptAttention()).isGreaterThan(alike.promptAttention());
    assertThat(prompts.prefill()).isEqualTo(alike.prefill());
    assertThat(answers.weights()).isEqualTo(alike.weights());
  }

  private static Work work(Asked asked, double batch) {
    return Work.of(asked.setup(), asked.demand(batch), batch);
  }

  @Property
  void theFirstTokenNeverComesEarlierWherePromptsDifferMore(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0, max = 3) double share,
      @ForAll @DoubleRange(min = 1, max = 3) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    Core.Reading before = core(differing(asked, share, 0), load);
    Core.Reading after = core(differing(asked, share * more, 0), load);

    assertThat(after.first()).isGreaterThanOrEqualTo(0.9999999 * before.first());
    assertThat(after.step()).isGreaterThanOrEqualTo(0.9999999 * before.step());
  }

  @Property
  void aRequestNeverTakesLessWhereAnswersDifferMore(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0, max = 3) double share,
      @ForAll @DoubleRange(min = 1, max = 3) double more,
      @ForAll @DoubleRange(min = 1, max = 2000) double load) {
    assertThat(seconds(differing(asked, 0, share * more), load))
        .isGreaterThanOrEqualTo(0.999999 * seconds(differing(asked, 0, share), load));
  }

  private static double seconds(Asked asked, double load) {
    Core.Reading reading = core(asked, load);
    return reading.first() + reading.step() * asked.output();
  }

  @Property
  void anIntervalIsNeverNarrowerThanEitherOfItsErrors(
      @ForAll @DoubleRange(min = 0.01, max = 3) double half,
      @ForAll @DoubleRange(min = -3, max = 3) double changed) {
    double widened = Differing.widened(half, changed);

    assertThat(widened).isBetween(half, 1.0000001 * (half + Math.abs(changed)));
    assertThat(widened).isGreaterThanOrEqualTo(Math.abs(changed));
    assertThat(Differing.widened(half, 0)).isEqualTo(half);
  }

  /** To the last bit. */
  @Property(tries = 30)
  void withoutAnyTheEstimateIsThatOfTheMeans(@ForAll(supplier = Questions.class) Asked asked) {
    assertThat(ESTIMATOR.at(differing(asked, 0, 0), LOADS)).isEqualTo(ESTIMATOR.at(asked, LOADS));
  }

  @Property(tries = 60)
  void ofEstimatesMemoryAndTheFirstTokenFollowTheCore(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0.1, max = 2) double share) {
    if (ESTIMATOR.at(asked, LOADS) instanceof Estimated alike
        && ESTIMATOR.at(differing(asked, share, share), LOADS) instanceof Estimated both
        && ESTIMATOR.at(differing(asked, share, 0), LOADS) instanceof Estimated prompts) {
      assertThat(both.capacity()).isLessThanOrEqualTo(alike.capacity());
      assertThat(both.ground()).isEqualTo(alike.ground());
      for (int i = 0; i < LOADS.size(); i++) {
        assertThat(both.estimates().get(i).cache())
            .isGreaterThanOrEqualTo(alike.estimates().get(i).cache());
        assertThat(prompts.estimates().get(i).ttft().value())
            .isGreaterThanOrEqualTo(0.9999999 * alike.estimates().get(i).ttft().value());
      }
    }
  }

  /** Computed anew: two operations for each active weight and token; each dense weight is read in each step. */
  @Property(tries = 40)
  void noneIsFasterThanTheHardware(
      @ForAll(supplier = Questions.class) Asked asked,
      @ForAll @DoubleRange(min = 0.1, max = 3) double share) {
    double active = ModelSize.of(asked.model()).active();
    double group = asked.setup().layout().group();
    double peak = asked.setup().hardware().peak(asked.weights());
    double reading =
        ModelSize.of(asked.model()).dense() * asked.weights().bytes()
            / (asked.setup().layout().attention() * asked.setup().hardware().bandwidth());

    switch (ESTIMATOR.at(differing(asked, share, share), LOADS)) {
      case Declined declined -> assertThat(declined.reason()).isNotBlank();
      case Estimated estimated ->
          assertThat(estimated.estimates())
              .allSatisfy(
                  one -> {
                    assertThat(one.itl().low() / 1000).isGreaterThanOrEqualTo(0.999999 * reading);
                    assertThat(one.ttft().low() / 1000)
                        .isGreaterThanOrEqualTo(
                            0.999999 * 2 * active * asked.input() / (group * peak));
                    assertThat(one.throughput().high())
                        .isLessThanOrEqualTo(
                            1.000001 * asked.accelerators() * peak / (2 * active));
                    assertThat(one.ntpot().high()).isFinite();
                  });
    }
  }
}
