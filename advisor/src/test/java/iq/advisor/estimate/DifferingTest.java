package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import iq.catalog.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that are not all as long, of a deployment that the labs measured. */
class DifferingTest {
  private static final Estimator ESTIMATOR = new Estimator(Labs.unfitted(), Labs.ROWS);
  private static final Model LLAMA = holding(Facts.LLAMA_8B, 131_072);
  private static final List<Double> LOAD = List.of(16.0);

  private static Model holding(Model known, int context) {
    return new Model(
        known.id(), known.parametersBillion(), known.activeParametersBillion(), null,
        known.layers(), known.hiddenSize(), known.attentionHeads(), known.kvHeads(),
        known.headDim(), null, null, null, context, null, null, null, null, null, null, null, null,
        null, known.architecture(), null, null, null);
  }

  private static Asked asked(Lengths lengths) {
    Asked known = Labs.asked(LLAMA, Facts.ACCELERATORS.getFirst(), 1024, 1024).onFewest();
    return new Asked(
        known.model(), known.accelerator(), known.accelerators(), known.parallelism(),
        known.format(), known.server(), known.version(), lengths);
  }

  private static Estimated at(Lengths lengths) {
    return (Estimated) ESTIMATOR.at(asked(lengths), LOAD);
  }

  private static double half(Range range) {
    return Math.log(range.factor());
  }

  /** The rows' correction is that at the means; beside it stands the core's ratio alone. */
  @Test
  void theMedianMovesByTheRatioOfTheCore() {
    Lengths lengths = Lengths.of(6000, 500, 4000, 400);
    Asked differing = asked(lengths);
    Core.Reading core = Core.USUAL.at(differing.setup(), differing.demand(16));
    Core.Reading alike = Core.USUAL.at(differing.setup(), asked(lengths.atMeans()).demand(16));
    Estimate moved = at(lengths).estimates().getFirst();
    Estimate means = at(lengths.atMeans()).estimates().getFirst();

    assertThat(core.first()).isGreaterThan(1.01 * alike.first());
    assertThat(core.step()).isGreaterThan(1.001 * alike.step());
    assertThat(moved.ttft().value() / means.ttft().value())
        .isCloseTo(core.first() / alike.first(), within(1e-9));
    assertThat(moved.itl().value() / means.itl().value())
        .isCloseTo(core.step() / alike.step(), within(1e-9));
    assertThat(moved.throughput().value()).isLessThan(means.throughput().value());
  }

  @Test
  void theIntervalWidensByWhatIsChanged() {
    Lengths lengths = Lengths.of(6000, 500, 4000, 400);
    Estimated moved = at(lengths);
    Estimated means = at(lengths.atMeans());
    Estimate one = moved.estimates().getFirst();
    Estimate other = means.estimates().getFirst();

    assertThat(half(one.itl()))
        .isCloseTo(
            Math.hypot(half(other.itl()), Math.log(one.itl().value() / other.itl().value())),
            within(1e-9));
    assertThat(half(one.throughput()))
        .isCloseTo(
            Math.hypot(
                half(other.throughput()),
                Math.log(one.throughput().value() / other.throughput().value())),
            within(1e-9));
    assertThat(moved.narrowed()).isGreaterThan(means.narrowed());
  }

  /** The longest where it is known, else the means: a tail that is not known declines nothing. */
  @Test
  void theContextHasToHoldTheLongestRequestThatIsKnown() {
    double context = 131_072;

    assertThat(ESTIMATOR.at(asked(new Lengths(4000, 400, 3000, 300, 0, context)), LOAD))
        .isInstanceOf(Estimated.class);
    assertThat(ESTIMATOR.at(asked(Lengths.of(4000, 400, 90_000, 300)), LOAD))
        .isInstanceOf(Estimated.class);
    assertThat(ESTIMATOR.at(asked(new Lengths(4000, 400, 3000, 300, 0, context + 1)), LOAD))
        .isInstanceOfSatisfying(
            Declined.class,
            declined ->
                assertThat(declined.reason())
                    .contains(
                        "131,073 tokens in and out, of the longest request",
                        "131,072; leave out requests"));
  }
}
