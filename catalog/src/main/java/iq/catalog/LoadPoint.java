package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One measured load. Throughputs are totals over all accelerators of the benchmark; absent figures
 * are {@link Double#NaN}.
 *
 * @param load what was offered, in the unit of the benchmark's {@link LoadKind}
 * @param requestsPerSecond completed requests per second
 * @param outputTokensPerSecond generated tokens per second
 * @param inputTokensPerSecond prompt tokens per second
 * @param kvCacheUtilization share of the KV cache in use, 0 to 1
 * @param queueSize requests waiting in the server, on average
 * @param inputTokens mean prompt length at this load, where it differs from the benchmark's
 * @param outputTokens mean answer length at this load, where it differs from the benchmark's
 * @param path the file of the source, where it differs from the benchmark's
 * @param notes what to know about this point alone
 * @param extra further figures of the source, {@code name=value; …}
 */
public record LoadPoint(
    double load,
    double requestsPerSecond,
    double outputTokensPerSecond,
    double inputTokensPerSecond,
    Latency ttft,
    Latency itl,
    Latency tpot,
    Latency ntpot,
    Latency e2e,
    double kvCacheUtilization,
    double queueSize,
    double inputTokens,
    double outputTokens,
    @Nullable String path,
    @Nullable String notes,
    @Nullable String extra) {

  /** The statistics of one latency. */
  public Latency latency(Metric metric) {
    return switch (metric) {
      case TTFT -> ttft;
      case ITL -> itl;
      case TPOT -> tpot;
      case NTPOT -> ntpot;
      case E2E -> e2e;
    };
  }
}
