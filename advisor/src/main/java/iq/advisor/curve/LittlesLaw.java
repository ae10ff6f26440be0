package iq.advisor.curve;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Metric;
import iq.catalog.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * Whether the figures of a closed-loop point agree: by Little's law (Operations Research 9, 1961)
 * requests per second * mean request latency is the mean number of requests in flight. Less than
 * the stated concurrency means that it was not sustained (ramp and tail of a short run, a cap that
 * the requests did not fill); the figures are then those of a lower load.
 *
 * @param concurrency requests in flight, as stated
 * @param ratio requests in flight by the law / stated
 */
public record LittlesLaw(double concurrency, double ratio) {
  private static final double TOLERANCE = 0.25;
  private static final double MILLIS = 1000;

  /** Whether the law holds within 25 %. */
  public boolean holds() {
    return Math.abs(ratio - 1) <= TOLERANCE;
  }

  /**
   * The check of one point; null for other load kinds and where a figure is missing. Missing
   * requests per second come from the throughput and the mean answer length, a missing mean latency
   * from TTFT + TPOT * (length - 1).
   */
  public static @Nullable LittlesLaw of(Benchmark benchmark, LoadPoint point) {
    if (benchmark.loadKind() != LoadKind.CONCURRENCY || !(point.load() > 0)) {
      return null;
    }
    double length = Lengths.of(benchmark.workload(), point).output();
    double requests = point.requestsPerSecond();
    if (Double.isNaN(requests)) {
      requests = point.outputTokensPerSecond() / length;
    }
    double latency = mean(point, Metric.E2E);
    if (Double.isNaN(latency)) {
      latency = mean(point, Metric.TTFT) + mean(point, Metric.TPOT) * (length - 1);
    }
    double ratio = requests * latency / MILLIS / point.load();
    return Double.isNaN(ratio) ? null : new LittlesLaw(point.load(), ratio);
  }

  private static double mean(LoadPoint point, Metric metric) {
    return point.latency(metric).get(Statistic.MEAN);
  }
}
