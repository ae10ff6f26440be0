package iq.advisor.estimate;

/**
 * What is expected at one load, each figure with its interval.
 *
 * @param concurrency requests in flight, all copies together
 * @param throughput output tokens a second, all copies together
 * @param itl mean time from token to token, ms
 * @param ttft mean time to the first token, ms
 * @param ntpot mean request latency over the answer's tokens, ms
 * @param cache share of the KV cache in use, at most 1
 */
public record Estimate(
    double concurrency, Range throughput, Range itl, Range ttft, Range ntpot, double cache) {}
