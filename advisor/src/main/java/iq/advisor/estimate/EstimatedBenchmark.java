package iq.advisor.estimate;

import iq.catalog.Benchmark;

/**
 * A deployment that nobody measured, as a benchmark would state it: loads at powers of two up to
 * what memory holds, and to where the curves that it leans on were measured. All three have the same loads; without any where the estimator declines.
 *
 * @param likely medians; what is shown
 * @param safe latencies at the upper end of their intervals, throughput at its lower end; what
 *     targets are tested by
 * @param lucky the other ends
 */
public record EstimatedBenchmark(
    Asked asked,
    Confidence confidence,
    Outcome outcome,
    Benchmark likely,
    Benchmark safe,
    Benchmark lucky) {

  /** Stable and readable: the deployment and its token lengths, see {@link EstimateId}. */
  public String id() {
    return likely.id();
  }
}
