package iq.advisor;

import iq.advisor.curve.Curve;
import iq.advisor.curve.Inflection;
import iq.advisor.curve.OperatingPoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Quantity;
import iq.advisor.curve.Targets;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.EstimatedBenchmark;
import iq.advisor.estimate.Range;
import iq.catalog.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * The curves of an estimate: the likely one between its safe and its lucky end, at the same loads.
 */
public record Band(Curve likely, Curve safe, Curve lucky) {

  /** The curves in a statistic, null for any: see {@link Curve#of}. */
  public static Band of(EstimatedBenchmark estimate, @Nullable Statistic statistic) {
    return new Band(
        Curve.of(estimate.likely(), statistic),
        Curve.of(estimate.safe(), statistic),
        Curve.of(estimate.lucky(), statistic));
  }

  /**
   * Where to run it: with targets the load of most throughput that keeps them at the safe end,
   * without any the likely curve's inflection point. The figures are the likely ones there.
   */
  Outcome operatingPoint(Targets targets) {
    if (targets.isEmpty()) {
      Inflection inflection = likely.inflection();
      return inflection == null
          ? new Outcome.NotMeasured(Quantity.OUTPUT_TOKENS_PER_SECOND)
          : reached(inflection.point().load(), !inflection.reached());
    }
    return switch (safe.operatingPoint(targets)) {
      case Outcome.Reached there ->
          reached(there.operatingPoint().point().load(), there.operatingPoint().atSweepEnd());
      case Outcome.Missed missed -> missed;
      case Outcome.NotMeasured lacking -> lacking;
    };
  }

  private Outcome reached(double load, boolean atEnd) {
    return new Outcome.Reached(OperatingPoint.estimated(likely.at(load), atEnd));
  }

  /** The figures with their intervals at a load of the curves or between two. */
  public Estimate at(double load) {
    return new Estimate(
        load,
        range(Quantity.OUTPUT_TOKENS_PER_SECOND, load),
        range(Quantity.ITL, load),
        range(Quantity.TTFT, load),
        range(Quantity.NTPOT, load),
        likely.at(load).kvCacheUtilization());
  }

  /** Between loads each curve is read by itself; no end may pass the middle for that. */
  private Range range(Quantity quantity, double load) {
    double value = likely.at(load).get(quantity);
    double one = safe.at(load).get(quantity);
    double other = lucky.at(load).get(quantity);
    return new Range(
        Math.min(value, Math.min(one, other)), value, Math.max(value, Math.max(one, other)));
  }
}
