package iq.advisor;

import iq.advisor.curve.Curve;
import iq.advisor.curve.Outcome;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.catalog.Benchmark;
import iq.catalog.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark with what its curve answers, not yet priced.
 *
 * @param band its curves where it is an estimate
 * @param estimation how sure its figures are, without a cost; null for a measured one, and where no
 *     load answers
 */
record Considered(
    Benchmark benchmark,
    Curve curve,
    Placing placing,
    Outcome outcome,
    @Nullable Band band,
    @Nullable Estimation estimation) {

  static Considered measured(Question question, Benchmark benchmark, Readings readings) {
    Curve curve = readings.curve(benchmark, question.percentile());
    return new Considered(
        benchmark,
        curve,
        readings.placing(benchmark),
        curve.operatingPoint(question.targets()),
        null,
        null);
  }

  static Considered estimated(
      Question question,
      EstimatedBenchmark estimate,
      iq.advisor.estimate.Outcome.Estimated estimated,
      List<UseCase> useCases) {
    Band band = Band.of(estimate, question.percentile());
    Outcome outcome = band.operatingPoint(question.targets());
    Estimation estimation =
        outcome instanceof Outcome.Reached reached
            ? new Estimation(
                estimate,
                estimated,
                band,
                band.at(reached.operatingPoint().point().load()),
                null)
            : null;
    return new Considered(
        estimate.likely(),
        band.likely(),
        Placing.of(estimate.likely(), useCases),
        outcome,
        band,
        estimation);
  }
}
