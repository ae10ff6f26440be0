package iq.advisor.estimate;

import iq.catalog.Benchmark;

/**
 * One measured closed-loop load.
 *
 * @param step mean time from token to token, seconds
 * @param first mean time to the first token, seconds
 * @param throughput output tokens a second, as the source states it
 */
public record Row(
    Benchmark benchmark, Setup setup, Demand demand, double step, double first, double throughput) {

  /** Throughput of a closed loop, by Little's law: requests in flight over their time, times tokens. */
  static double throughput(Demand demand, double step, double first) {
    return demand.concurrency() * demand.output() / (first + step * (demand.output() - 1));
  }
}
