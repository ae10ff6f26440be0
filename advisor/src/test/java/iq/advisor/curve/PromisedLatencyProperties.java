package iq.advisor.curve;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** The search for the best load asks a segment; everyone else reads the latency at a load. */
class PromisedLatencyProperties {

  @Property
  void aSegmentKeepsALimitExactlyWhereTheLatencyIsWithinIt(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(max = 1000) Double> throughputs,
      @ForAll("latencies") List<Double> latencies,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double place,
      @ForAll @DoubleRange(max = 1.5) double share) {
    PromisedLatency ttft = new Sheet(points(throughputs, latencies)).promised(Quantity.TTFT);
    for (int i = 0; i + 1 < ttft.overLoad().size(); i++) {
      double from = ttft.overLoad().load(i);
      double load = from + place * (ttft.overLoad().load(i + 1) - from);
      double latency = ttft.at(load);

      PromisedLatency.Segment segment = ttft.segment(load);

      assertThat(segment.keeps(load, latency)).isTrue();
      assertThat(segment.keeps(load, Math.nextDown(latency))).isFalse();
      assertThat(segment.keeps(load, share * latency)).isEqualTo(latency <= share * latency);
    }
  }

  @Property
  void aCrossingIsWhereBisectionFindsIt(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(max = 1000) Double> throughputs,
      @ForAll("latencies") List<Double> latencies,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    PromisedLatency ttft = new Sheet(points(throughputs, latencies)).promised(Quantity.TTFT);
    for (int i = 0; i + 1 < ttft.overLoad().size(); i++) {
      double low = ttft.overLoad().value(i);
      double high = ttft.overLoad().value(i + 1);
      double limit = low + share * (high - low);
      boolean rises = low < high;
      double keeping = ttft.overLoad().load(rises ? i : i + 1);
      double failing = ttft.overLoad().load(rises ? i + 1 : i);
      if (low != high && limit > Math.min(low, high) && limit < Math.max(low, high)) {
        assertThat(Crossing.of(ttft, limit, keeping, failing))
            .isCloseTo(bisected(ttft, limit, keeping, failing), withinPercentage(1e-6));
      }
    }
  }

  private static double bisected(PromisedLatency latency, double limit, double from, double to) {
    double inside = from;
    double outside = to;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (inside + outside);
      if (latency.at(middle) <= limit) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /** Some without the latency. */
  @Provide
  Arbitrary<List<Double>> latencies() {
    return Arbitraries.doubles().between(0, 5000).injectNull(0.2)
        .map(latency -> latency == null ? NaN : latency)
        .list().ofSize(6);
  }

  private static CurvePoint[] points(List<Double> throughputs, List<Double> latencies) {
    CurvePoint[] points = new CurvePoint[throughputs.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new CurvePoint(
              1 << i, NaN, throughputs.get(i), NaN, latencies.get(i), NaN, NaN, NaN, NaN);
    }
    return points;
  }
}
