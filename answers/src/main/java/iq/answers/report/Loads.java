package iq.answers.report;

import iq.advisor.curve.CurvePoint;
import iq.catalog.Benchmark;

/** Loads with their units. */
public final class Loads {
  private Loads() {}

  /** {@code 64 in flight}, {@code 12 req/s}, {@code batch 16}, {@code saturated}. */
  public static String of(Benchmark benchmark, CurvePoint point) {
    if (!point.hasLoad()) {
      return "a load not stated";
    }
    String value = Numbers.plain(point.load());
    return switch (benchmark.loadKind()) {
      case CONCURRENCY -> value + " in flight";
      case REQUEST_RATE -> value + " req/s";
      case BATCH -> "batch " + value;
      case SATURATION -> "saturated";
    };
  }
}
