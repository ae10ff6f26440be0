package iq.manifests.plan;

import iq.advisor.curve.CurvePoint;
import iq.catalog.Benchmark;
import iq.catalog.LoadKind;

/** How many requests one copy works on at once. */
public final class InFlight {
  private static final double MILLIS = 1000;

  private InFlight() {}

  /**
   * At a point of a benchmark's curve: its concurrency, or by Little's law requests per second *
   * request latency, which is output tokens per second * NTPOT; over the copies that were measured.
   * NaN where a figure is missing.
   */
  public static double at(Benchmark benchmark, CurvePoint point) {
    int copies = Replica.of(benchmark).copies();
    if (benchmark.loadKind() == LoadKind.CONCURRENCY && point.hasLoad()) {
      return point.load() / copies;
    }
    return point.outputTokensPerSecond() * point.ntpot() / MILLIS / copies;
  }
}
