package iq.catalog.imports;

import iq.catalog.Latency;
import iq.catalog.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Whether a point's latencies agree with each other. A client that counts the chunks of a stream
 * wrongly reports a TPOT that (request latency - TTFT) / (tokens - 1) shows to be impossible; its ITL
 * is as wrong. A latency of 0 is none.
 *
 * @param tokens mean answer length
 */
record LatencyCheck(double tokens, Latency ttft, Latency tpot, Latency e2e) {
  private static final double LEAST_SHARE = 0.5;

  /** What to note when TPOT and ITL are to be left out, null when they agree. */
  @Nullable String fault() {
    double stated = tpot.mean();
    double implied = (e2e.mean() - ttft.mean()) / (tokens - 1);
    if (!(tokens > 1) || !(implied > 0) || !(stated < LEAST_SHARE * implied)) {
      return null;
    }
    return "TPOT and ITL left out: a mean TPOT of "
        + stated
        + " ms contradicts (latency - TTFT) / (tokens - 1) = "
        + Math.round(implied * 10) / 10.0
        + " ms";
  }

  /** A latency without its statistics of 0. */
  static Latency nonZero(Latency latency) {
    return new Latency(
        positive(latency.mean()),
        positive(latency.p50()),
        positive(latency.p90()),
        positive(latency.p95()),
        positive(latency.p99()));
  }

  private static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  /** The word of a latency in files, with its unit. */
  static String column(Metric metric) {
    return metric.word() + "_ms";
  }
}
