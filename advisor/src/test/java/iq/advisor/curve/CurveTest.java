package iq.advisor.curve;

import static iq.advisor.curve.Points.benchmark;
import static iq.advisor.curve.Points.both;
import static iq.advisor.curve.Points.latencies;
import static iq.advisor.curve.Points.mean;
import static iq.advisor.curve.Points.p50;
import static iq.advisor.curve.Points.point;
import static iq.catalog.Latency.NONE;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Latency;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Statistic;
import iq.catalog.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static final Workload CUT_SHORT = new Workload(1000, 100, 1000, 128, null);
  private static final Workload FIXED = new Workload(1000, 100, 1000, 100.4, null);

  private static Curve curve(
      Workload workload, @Nullable Statistic asked, LoadPoint... points) {
    return Curve.of(benchmark(LoadKind.CONCURRENCY, workload, List.of(points)), asked);
  }

  private static LoadPoint ttft(double load, Latency ttft) {
    return latencies(load, ttft, NONE, NONE, NONE, NONE);
  }

  private static Curve ttfts(@Nullable Statistic asked, Latency... latencies) {
    LoadPoint[] points = new LoadPoint[latencies.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = ttft(i + 1, latencies[i]);
    }
    return curve(Points.UNKNOWN, asked, points);
  }

  @Test
  void readsTheMedianWhereAllHaveItElseTheMean() {
    Reading median = new Reading(Statistic.P50, false, false);
    Reading mean = new Reading(Statistic.MEAN, false, false);

    assertThat(ttfts(null, both(3, 2), p50(4), NONE).reading(Quantity.TTFT)).isEqualTo(median);
    assertThat(ttfts(null, both(3, 2), mean(4)).reading(Quantity.TTFT)).isEqualTo(mean);
    assertThat(ttfts(null, p50(2), mean(4)).reading(Quantity.TTFT)).isNull();
    assertThat(ttfts(null, NONE).reading(Quantity.TTFT)).isNull();
    assertThat(ttfts(null, both(3, 2)).reading(Quantity.REQUESTS_PER_SECOND)).isNull();
  }

  @Test
  void neverReplacesTheStatisticAskedFor() {
    Curve medians = ttfts(Statistic.P50, both(3, 2), mean(4));

    assertThat(medians.reading(Quantity.TTFT)).isEqualTo(new Reading(Statistic.P50, false, false));
    assertThat(medians.points().get(0).ttft()).isEqualTo(2);
    assertThat(medians.points().get(1).ttft()).isNaN();
    assertThat(ttfts(Statistic.P99, both(3, 2)).reading(Quantity.TTFT)).isNull();
  }

  @Test
  void letsTpotStandForItl() {
    Curve both = curve(Points.UNKNOWN, null, latencies(1, NONE, mean(9), p50(8), NONE, NONE));
    Curve tpot = curve(Points.UNKNOWN, null, latencies(1, NONE, NONE, p50(8), NONE, NONE));

    assertThat(both.reading(Quantity.ITL)).isEqualTo(new Reading(Statistic.MEAN, false, false));
    assertThat(tpot.reading(Quantity.ITL)).isEqualTo(new Reading(Statistic.P50, true, false));
    assertThat(tpot.points().getFirst().itl()).isEqualTo(8);
  }

  @Test
  void derivesNtpotFromMeans() {
    Curve curve =
        curve(
            CUT_SHORT,
            null,
            latencies(1, both(50, 40), NONE, both(10, 9), NONE, both(2000, 1900)),
            latencies(2, mean(80), NONE, mean(20), NONE, NONE),
            latencies(3, NONE, NONE, NONE, mean(31), NONE));

    assertThat(curve.reading(Quantity.NTPOT)).isEqualTo(new Reading(Statistic.MEAN, false, true));
    assertThat(curve.points().get(0).ntpot()).isEqualTo(20);
    assertThat(curve.points().get(1).ntpot()).isCloseTo((80 + 20 * 99) / 100.0, within(1e-12));
    assertThat(curve.points().get(2).ntpot()).isEqualTo(31);
  }

  @Test
  void derivesTheMedianOnlyForFixedLengths() {
    LoadPoint point = latencies(1, NONE, NONE, NONE, NONE, both(2000, 1900));

    assertThat(curve(FIXED, null, point).points().getFirst().ntpot()).isEqualTo(19);
    assertThat(curve(CUT_SHORT, null, point).points().getFirst().ntpot()).isEqualTo(20);
    assertThat(curve(CUT_SHORT, Statistic.P50, point).reading(Quantity.NTPOT)).isNull();
    assertThat(curve(Points.UNKNOWN, null, point).reading(Quantity.NTPOT)).isNull();
  }

  @Test
  void neverDerivesOtherPercentiles() {
    Latency all = new Latency(5, 4, 7, 8, 9);
    LoadPoint point = latencies(1, all, all, all, NONE, all);

    assertThat(curve(FIXED, Statistic.P90, point).reading(Quantity.NTPOT)).isNull();
    assertThat(curve(FIXED, Statistic.P99, point).reading(Quantity.NTPOT)).isNull();
  }

  @Test
  void prefersAStatedMeanToADerivedMedian() {
    Curve curve = curve(FIXED, null, latencies(1, NONE, NONE, NONE, mean(21), p50(1900)));

    assertThat(curve.reading(Quantity.NTPOT)).isEqualTo(new Reading(Statistic.MEAN, false, false));
  }

  @Test
  void averagesEqualLoadsAndPutsUnknownLoadsLast() {
    Curve curve =
        Points.curve(
            point(NaN, 20, NaN, 5, NaN),
            point(8, 700, NaN, 30, NaN),
            point(NaN, 10, NaN, 5, NaN),
            point(4, 400, NaN, 10, NaN),
            point(8, 800, NaN, NaN, NaN));

    assertThat(curve.points())
        .extracting(CurvePoint::outputTokensPerSecond)
        .containsExactly(400.0, 750.0, 10.0, 20.0);
    assertThat(curve.points()).extracting(CurvePoint::ttft).containsExactly(10.0, 30.0, 5.0, 5.0);
  }

  @Test
  void dropsPointsWithoutThroughput() {
    assertThat(Points.curve(point(1, NaN, 5, 5, 5), point(2, 0, 5, 5, 5)).points()).isEmpty();
    assertThat(Points.curve().inflection()).isNull();
  }

  @Test
  void fillsThroughputsFromLengths() {
    CurvePoint point =
        curve(CUT_SHORT, null, latencies(2, NONE, NONE, NONE, NONE, NONE)).points().getFirst();

    assertThat(point.outputTokensPerSecond()).isEqualTo(200);
    assertThat(point.requestsPerSecond()).isEqualTo(2);
    assertThat(point.inputTokensPerSecond()).isEqualTo(2000);
  }
}
