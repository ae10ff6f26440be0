package iq.advisor.curve;

/**
 * One load of a curve. Throughputs are totals over all accelerators of the benchmark, latencies are
 * milliseconds in the curve's statistic; absent figures are {@link Double#NaN}.
 *
 * @param load in the unit of the benchmark's load kind; NaN where the source does not state it
 * @param requestsPerSecond as measured, else output tokens per second / mean answer length
 * @param inputTokensPerSecond as measured, else output tokens per second * mean prompt length /
 *     mean answer length
 * @param itl the benchmark's ITL, or its TPOT where {@link Reading#fromTpot()}
 * @param ntpot the benchmark's NTPOT, or a derived one where {@link Reading#derived()}
 * @param queueSize requests waiting in the server, on average
 * @param kvCacheUtilization share of the KV cache in use, 0 to 1
 */
public record CurvePoint(
    double load,
    double requestsPerSecond,
    double outputTokensPerSecond,
    double inputTokensPerSecond,
    double ttft,
    double itl,
    double ntpot,
    double queueSize,
    double kvCacheUtilization) {

  /** The value of a quantity, NaN where absent. */
  public double get(Quantity quantity) {
    return switch (quantity) {
      case OUTPUT_TOKENS_PER_SECOND -> outputTokensPerSecond;
      case REQUESTS_PER_SECOND -> requestsPerSecond;
      case INPUT_TOKENS_PER_SECOND -> inputTokensPerSecond;
      case TTFT -> ttft;
      case ITL -> itl;
      case NTPOT -> ntpot;
    };
  }

  /** Whether the point has the quantity. */
  public boolean has(Quantity quantity) {
    return !Double.isNaN(get(quantity));
  }

  /** Whether the load is stated, so that the point has a place between others. */
  public boolean hasLoad() {
    return !Double.isNaN(load);
  }
}
