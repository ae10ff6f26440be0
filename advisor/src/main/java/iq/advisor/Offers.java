package iq.advisor;

import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Quantity;
import iq.advisor.estimate.Range;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what answers can be rented, and at which cost. */
final class Offers {
  private final Question question;
  private final Market market;

  Offers(Question question, Market market) {
    this.question = question;
    this.market = market;
  }

  Question question() {
    return question;
  }

  /** Adds a profile for each cloud that is asked for; the reason when there is none. */
  @Nullable Reason add(Considered one, OperatingPoint point, List<Profile> profiles) {
    Set<String> rentedBy = market.cloudsWith(one.benchmark().configuration().accelerator());
    boolean anyCloud = question.cloud().equals(Question.ANY_CLOUD);
    Reason reason = new Reason.NotRented(question.cloud(), rentedBy);
    boolean added = false;
    for (String cloud : rentedBy) {
      if (!anyCloud && !cloud.equals(question.cloud())) {
        continue;
      }
      Profile profile = profile(one, point, cloud);
      Reason refused = refused(profile);
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

  private Profile profile(Considered one, OperatingPoint at, String cloud) {
    Terms terms = question.terms();
    Offer offer = market.offer(one.benchmark().configuration(), cloud, terms);
    PricedAt price = offer == null ? null : market.price(offer.machineType(), terms);
    CurvePoint point = at.point();
    double input = point.inputTokensPerSecond();
    double output = point.outputTokensPerSecond();
    Cost cost =
        offer == null || price == null || Double.isNaN(input)
            ? null
            : Cost.of(price.usdPerHour() * offer.machines(), input, output, question.ratio());
    Estimation estimation = one.estimation();
    if (estimation != null && cost != null) {
      estimation = estimation.costing(range(cost, estimation.figures().throughput()));
    }
    return new Profile(
        one.benchmark(),
        one.curve(),
        at,
        cloud,
        one.placing(),
        offer,
        price,
        cost,
        estimation);
  }

  /** Prompts come as fast as answers, so that a cost is as many times higher as throughput is lower. */
  private static Range range(Cost cost, Range throughput) {
    return throughput.through(
        tokens -> cost.times(throughput.value() / tokens).perMillionOutputTokens());
  }

  private @Nullable Reason refused(Profile profile) {
    if (profile.offer() == null) {
      return new Reason.TooSmall(
          profile.cloud(), profile.benchmark().configuration().acceleratorCount());
    }
    if (question.costTargets().none()) {
      return null;
    }
    Cost cost = profile.safeCost();
    if (cost == null) {
      return profile.price() == null
          ? new Reason.NoPrice(profile.cloud())
          : new Reason.NotMeasured(Quantity.INPUT_TOKENS_PER_SECOND, null);
    }
    return question.costTargets().allow(cost)
        ? null
        : new Reason.TooExpensive(question.costTargets(), cost);
  }
}
