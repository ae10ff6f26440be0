package iq.advisor.curve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All quantities of one curve between its loads. */
final class Sheet {
  private static final double UNCERTAIN_RATIO = 3;

  private final CurvePoint[] points;
  private final Map<Quantity, Interpolation> interpolations = new EnumMap<>(Quantity.class);

  Sheet(CurvePoint[] points) {
    this.points = points;
    for (Quantity quantity : Quantity.values()) {
      interpolations.put(quantity, Interpolation.of(points, quantity));
    }
  }

  Interpolation of(Quantity quantity) {
    return Objects.requireNonNull(interpolations.get(quantity));
  }

  PromisedLatency promised(Quantity latency) {
    return new PromisedLatency(of(latency), of(Quantity.OUTPUT_TOKENS_PER_SECOND));
  }

  /** The operating point at a load: the measured one where that has all that was asked for. */
  OperatingPoint at(double load, Targets targets, boolean lowerLoadFails, boolean atSweepEnd) {
    for (CurvePoint point : points) {
      if (point.load() == load && targets.measuredAt(point)) {
        return new OperatingPoint(point, Basis.MEASURED, lowerLoadFails, atSweepEnd, false);
      }
    }
    boolean uncertain = of(Quantity.TTFT).neighbourRatio(load) > UNCERTAIN_RATIO;
    return new OperatingPoint(
        at(load), Basis.INTERPOLATED, lowerLoadFails, atSweepEnd, uncertain);
  }

  /** All figures at a load, latencies read on the safe side. */
  CurvePoint at(double load) {
    return new CurvePoint(
        load,
        of(Quantity.REQUESTS_PER_SECOND).at(load),
        of(Quantity.OUTPUT_TOKENS_PER_SECOND).at(load),
        of(Quantity.INPUT_TOKENS_PER_SECOND).at(load),
        promised(Quantity.TTFT).at(load),
        promised(Quantity.ITL).at(load),
        promised(Quantity.NTPOT).at(load),
        linear(load, true),
        linear(load, false));
  }

  /** Queue size or KV cache use, NaN unless both neighbours have it. */
  private double linear(double load, boolean queue) {
    for (int i = 0; i + 1 < points.length && points[i].load() <= load; i++) {
      CurvePoint a = points[i];
      CurvePoint b = points[i + 1];
      if (b.load() >= load) {
        double low = queue ? a.queueSize() : a.kvCacheUtilization();
        double high = queue ? b.queueSize() : b.kvCacheUtilization();
        double t = (load - a.load()) / (b.load() - a.load());
        return (1 - t) * low + t * high;
      }
    }
    return Double.NaN;
  }
}
