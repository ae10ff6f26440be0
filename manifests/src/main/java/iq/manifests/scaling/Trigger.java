package iq.manifests.scaling;

import iq.advisor.curve.Curve;
import iq.advisor.curve.CurvePoint;
import iq.catalog.Benchmark;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.InFlight;
import iq.manifests.plan.Replica;

/**
 * Where one copy is when another has to be started. While that starts, the load grows by growth *
 * start time; the copy must keep its targets until then, so it is started at
 *
 * <pre>output tokens per second that keep the targets / (1 + growth * start time)</pre>
 *
 * <p>and what the copy's curve has at that rate is the trigger. Below the lowest measured load it is
 * taken in proportion to it.
 *
 * @param keptRate output tokens per second of a copy that keep the targets
 * @param rate output tokens per second of a copy at the trigger
 * @param inFlight requests in flight of a copy at the trigger; NaN when not known
 * @param queue requests waiting in a copy at the trigger; NaN when not measured
 * @param growth 1 + growth * start time
 */
record Trigger(double keptRate, double rate, double inFlight, double queue, double growth) {
  private static final double SECONDS = 60;
  private static final double PERCENT = 100;

  static Trigger of(Benchmark benchmark, Autoscaling asked, CurvePoint kept) {
    Curve curve = Curve.of(benchmark, null);
    double growth =
        1 + asked.growthPercentPerMinute() / PERCENT * asked.startSeconds() / SECONDS;
    double load = curve.highestLoad(asked.targets());
    return Double.isNaN(load) || !kept.hasLoad()
        ? inProportion(benchmark, kept, growth)
        : onCurve(LoadTable.of(benchmark, curve), load, growth);
  }

  /** Of a point without a load, where no curve says what less load would give. */
  private static Trigger inProportion(Benchmark benchmark, CurvePoint point, double growth) {
    double copies = Replica.of(benchmark).copies();
    double rate = point.outputTokensPerSecond() / copies;
    return new Trigger(
        rate,
        rate / growth,
        InFlight.at(benchmark, point) / growth,
        point.queueSize() / copies / growth,
        growth);
  }

  private static Trigger onCurve(LoadTable table, double load, double growth) {
    double kept = table.rate(load);
    double rate = kept / growth;
    double trigger = Math.min(load, table.loadOf(rate));
    double share = Math.min(1, rate / table.rate(table.first()));
    return new Trigger(
        kept,
        rate,
        share * table.inFlight(trigger),
        table.hasQueue() ? share * table.queue(trigger) : Double.NaN,
        growth);
  }
}
