package iq.catalog;

/**
 * Summary statistics of one latency at one load, in milliseconds; {@link Double#NaN} where the
 * source gives none.
 */
public record Latency(double mean, double p50, double p90, double p95, double p99) {

  /** No statistic at all. */
  public static final Latency NONE =
      new Latency(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** The value of a statistic in milliseconds, NaN where absent. */
  public double get(Statistic statistic) {
    return switch (statistic) {
      case MEAN -> mean;
      case P50 -> p50;
      case P90 -> p90;
      case P95 -> p95;
      case P99 -> p99;
    };
  }

  /** Whether the source gives this statistic. */
  public boolean has(Statistic statistic) {
    return !Double.isNaN(get(statistic));
  }
}
