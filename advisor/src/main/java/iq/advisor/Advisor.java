package iq.advisor;

import iq.advisor.curve.Curve;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.catalog.Benchmark;
import iq.catalog.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions from benchmarks and prices: a function of its arguments alone. */
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
    for (Benchmark benchmark : new Candidates(question, readings, dropped).of(benchmarks)) {
      consider(question, benchmark, profiles, dropped);
    }
    profiles.sort(Ranking.of(question)::compare);
    return new Answer(question, profiles, dropped);
  }

  private void consider(
      Question question, Benchmark benchmark, List<Profile> profiles, List<Dropped> dropped) {
    Curve curve = readings.curve(benchmark, question.percentile());
    switch (curve.operatingPoint(question.targets())) {
      case Outcome.Missed missed ->
          dropped.add(
              new Dropped(benchmark, new Reason.TargetMissed(question.targets(), missed)));
      case Outcome.NotMeasured lacking ->
          dropped.add(
              new Dropped(
                  benchmark, new Reason.NotMeasured(lacking.quantity(), question.percentile())));
      case Outcome.Reached reached -> {
        Reason reason =
            addOffers(question, benchmark, curve, reached.operatingPoint(), profiles);
        if (reason != null) {
          dropped.add(new Dropped(benchmark, reason));
        }
      }
    }
  }

  /** Adds a profile for each cloud that is asked for; the reason when there is none. */
  private @Nullable Reason addOffers(
      Question question,
      Benchmark benchmark,
      Curve curve,
      OperatingPoint point,
      List<Profile> profiles) {
    Set<String> rentedBy = market.cloudsWith(benchmark.configuration().accelerator());
    boolean anyCloud = question.cloud().equals(Question.ANY_CLOUD);
    Reason reason = new Reason.NotRented(question.cloud(), rentedBy);
    boolean added = false;
    for (String cloud : rentedBy) {
      if (!anyCloud && !cloud.equals(question.cloud())) {
        continue;
      }
      Profile profile = profile(question, benchmark, curve, point, cloud);
      Reason refused = refused(question, profile);
      if (refused == null) {
        profiles.add(profile);
        added = true;
      } else {
        reason = better(reason, refused);
      }
    }
    return added ? null : reason;
  }

  /** Of two clouds' reasons the one that says more, of two costs the lower. */
  private static Reason better(Reason one, Reason other) {
    if (one instanceof Reason.TooExpensive a && other instanceof Reason.TooExpensive b) {
      return b.cost().perMillionOutputTokens() < a.cost().perMillionOutputTokens() ? b : a;
    }
    return one instanceof Reason.NotRented || one instanceof Reason.NoPrice ? other : one;
  }

  private Profile profile(
      Question question, Benchmark benchmark, Curve curve, OperatingPoint point, String cloud) {
    Terms terms = question.terms();
    Offer offer = market.offer(benchmark.configuration(), cloud, terms);
    PricedAt price = offer == null ? null : market.price(offer.machineType(), terms);
    Placing placing = readings.placing(benchmark);
    Cost cost = cost(question, point, offer, price);
    return new Profile(benchmark, curve, point, cloud, placing, offer, price, cost);
  }

  private static @Nullable Cost cost(
      Question question, OperatingPoint point, @Nullable Offer offer, @Nullable PricedAt price) {
    double input = point.point().inputTokensPerSecond();
    if (offer == null || price == null || Double.isNaN(input)) {
      return null;
    }
    return Cost.of(
        price.usdPerHour() * offer.machines(),
        input,
        point.point().outputTokensPerSecond(),
        question.ratio());
  }

  private static @Nullable Reason refused(Question question, Profile profile) {
    if (profile.offer() == null) {
      return new Reason.TooSmall(
          profile.cloud(), profile.benchmark().configuration().acceleratorCount());
    }
    if (question.costTargets().none()) {
      return null;
    }
    if (profile.cost() == null) {
      return profile.price() == null
          ? new Reason.NoPrice(profile.cloud())
          : new Reason.NotMeasured(Quantity.INPUT_TOKENS_PER_SECOND, null);
    }
    return question.costTargets().allow(profile.cost())
        ? null
        : new Reason.TooExpensive(question.costTargets(), profile.cost());
  }
}
