package iq.advisor.curve;

import static iq.advisor.curve.Points.point;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.curve.LeaveOneOut.Row;
import iq.advisor.curve.LeaveOneOut.Rule;
import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
  /** On a power law both rules' logarithmic part is exact; latency is left out once. */
  private static final Benchmark POWER =
      Points.closedLoop(
          point(1, 100, 10, NaN, NaN),
          point(2, 100 * Math.sqrt(2), 10, NaN, NaN),
          point(4, 200, NaN, NaN, NaN),
          point(16, 400, 10, NaN, NaN));

  private static final Benchmark TWO_LOADS =
      Points.closedLoop(point(1, 100, 10, NaN, NaN), point(2, 150, 20, NaN, NaN));

  private static final Benchmark BATCH =
      Points.benchmark(LoadKind.BATCH, Points.UNKNOWN, POWER.points());

  private static Row row(
      LeaveOneOut result, Quantity quantity, @Nullable LoadKind kind, Rule rule) {
    return result.rows().stream()
        .filter(r -> r.quantity() == quantity && r.loadKind() == kind && r.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void leavesOutInnerLoadsOfOnlineCurves() {
    LeaveOneOut result = LeaveOneOut.of(List.of(POWER, TWO_LOADS, BATCH));

    assertThat(result.curves()).isEqualTo(1);
    Row line =
        row(result, Quantity.OUTPUT_TOKENS_PER_SECOND, LoadKind.CONCURRENCY, Rule.LOG_LOG_LINE);
    assertThat(line.errors().count()).isEqualTo(2);
    assertThat(line.errors().p90()).isCloseTo(0, within(1e-12));
    Row ours = row(result, Quantity.OUTPUT_TOKENS_PER_SECOND, null, Rule.RECOMMENDED);
    assertThat(ours.errors().count()).isEqualTo(2);
    assertThat(ours.errors().median()).isGreaterThan(0);
    assertThat(row(result, Quantity.NTPOT, null, Rule.RECOMMENDED).errors())
        .isEqualTo(new ErrorSummary(1, 0, 0, 0));
    assertThat(row(result, Quantity.TTFT, null, Rule.RECOMMENDED).errors().median()).isNaN();
    Row openLoop = row(result, Quantity.NTPOT, LoadKind.REQUEST_RATE, Rule.RECOMMENDED);
    assertThat(openLoop.errors().count()).isZero();
  }

  @Test
  void summarizesErrors() {
    ErrorSummary summary = ErrorSummary.of(new double[] {-0.4, 0.1, 0.2});

    assertThat(summary.median()).isEqualTo(0.2);
    assertThat(summary.p90()).isCloseTo(0.36, within(1e-12));
    assertThat(summary.medianSigned()).isEqualTo(0.1);
  }

  @Test
  void countsInflectionsBySource() {
    InflectionSummary summary = InflectionSummary.of(List.of(POWER, POWER, TWO_LOADS, BATCH));

    assertThat(summary.rows())
        .containsExactly(new InflectionSummary.Row("example", LoadKind.CONCURRENCY, 0, 0, 2, 0));
    assertThat(summary.rows().getFirst().curves()).isEqualTo(2);
  }
}
