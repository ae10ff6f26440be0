package iq.manifests.scaling;

import iq.advisor.curve.Curve;
import iq.advisor.curve.CurvePoint;
import iq.advisor.curve.Outcome;
import iq.advisor.curve.Targets;
import iq.catalog.Benchmark;
import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.manifests.Given;
import iq.manifests.plan.Autoscaling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A benchmark from rows of load, output tokens per second, NTPOT, queue. */
final class Loads {
  private final List<LoadPoint> points = new ArrayList<>();

  Loads at(double load, double tokens, double ntpot, double queue) {
    double nan = Double.NaN;
    Latency latency = new Latency(nan, ntpot, nan, nan, nan);
    points.add(
        new LoadPoint(
            load, nan, tokens, nan, Latency.NONE, Latency.NONE, Latency.NONE, latency,
            Latency.NONE, nan, queue, nan, nan, null, null, null));
    return this;
  }

  Benchmark benchmark(LoadKind kind) {
    Benchmark some = Given.benchmark(Given.TP4, 4, null);
    return new Benchmark(
        some.id(), some.configuration(), some.workload(), kind, some.provenance(), points);
  }

  static Autoscaling ntpot(double target) {
    return new Autoscaling(new Targets(null, null, target), null, null, 300, 5, null);
  }

  /** Null where no load keeps the target. */
  static @Nullable Trigger trigger(Benchmark benchmark, double ntpot) {
    Autoscaling asked = ntpot(ntpot);
    if (Curve.of(benchmark, null).operatingPoint(asked.targets())
        instanceof Outcome.Reached reached) {
      CurvePoint kept = reached.operatingPoint().point();
      return Trigger.of(benchmark, asked, kept);
    }
    return null;
  }
}
