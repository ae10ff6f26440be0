package iq.advisor;

import iq.advisor.curve.Outcome;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.catalog.Benchmark;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions from benchmarks, estimates and prices: a function of its arguments alone. */
public final class Advisor {
  private final Market market;
  private final Readings readings;

  public Advisor(Market market, List<UseCase> useCases) {
    this(market, Readings.of(List.copyOf(useCases)));
  }

  /** An advisor that takes what is read from benchmarks from elsewhere. */
  public Advisor(Market market, Readings readings) {
    this.market = market;
    this.readings = readings;
  }

  /** The profiles that answer a question, ranked, and why every other benchmark does not. */
  public Answer answer(Question question, List<Benchmark> benchmarks) {
    List<Dropped> dropped = new ArrayList<>();
    List<Profile> profiles = new ArrayList<>();
    Offers offers = new Offers(question, market);
    for (Benchmark benchmark : new Candidates(question, readings, dropped).of(benchmarks)) {
      consider(Considered.measured(question, benchmark, readings), offers, profiles, dropped);
    }
    profiles.sort(Ranking.of(question)::compare);
    return new Answer(question, profiles, dropped);
  }

  /**
   * The estimates that answer a question, ranked, and why the others do not. Targets are tested and
   * costs compared at the safe ends of their intervals.
   */
  public Answer answer(
      Question question, List<EstimatedBenchmark> estimates, List<UseCase> useCases) {
    List<Dropped> dropped = new ArrayList<>();
    List<Profile> profiles = new ArrayList<>();
    Offers offers = new Offers(question, market);
    for (EstimatedBenchmark estimate : estimates) {
      switch (estimate.outcome()) {
        case iq.advisor.estimate.Outcome.Declined declined ->
            dropped.add(new Dropped(estimate.likely(), new Reason.Declined(declined.reason())));
        case iq.advisor.estimate.Outcome.Estimated estimated ->
            consider(
                Considered.estimated(question, estimate, estimated, useCases),
                offers,
                profiles,
                dropped);
      }
    }
    profiles.sort(Ranking.of(question)::compare);
    return new Answer(question, profiles, dropped);
  }

  private static void consider(
      Considered one, Offers offers, List<Profile> profiles, List<Dropped> dropped) {
    Question question = offers.question();
    @Nullable Reason reason =
        switch (one.outcome()) {
          case Outcome.Missed missed -> new Reason.TargetMissed(question.targets(), missed);
          case Outcome.NotMeasured lacking ->
              new Reason.NotMeasured(lacking.quantity(), question.percentile());
          case Outcome.Reached reached -> offers.add(one, reached.operatingPoint(), profiles);
        };
    if (reason != null) {
      dropped.add(new Dropped(one.benchmark(), reason, one.band()));
    }
  }
}
