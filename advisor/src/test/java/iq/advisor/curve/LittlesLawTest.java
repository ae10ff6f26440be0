package iq.advisor.curve;

import static iq.advisor.curve.Points.latencies;
import static iq.advisor.curve.Points.mean;
import static iq.catalog.Latency.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import iq.catalog.LoadPoint;
import iq.catalog.Workload;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LittlesLawTest {
  private static final Workload WORKLOAD = new Workload(1000, 100, 1000, 100, null);

  private static @Nullable LittlesLaw check(LoadKind kind, LoadPoint point) {
    Benchmark benchmark = Points.benchmark(kind, WORKLOAD, List.of(point));
    return LittlesLaw.of(benchmark, point);
  }

  /** 8 in flight give 800 tokens/s, 8 requests/s. */
  @Test
  void comparesRequestsInFlight() {
    LoadPoint held = latencies(8, NONE, NONE, NONE, NONE, mean(950));
    LoadPoint notHeld = latencies(8, NONE, NONE, NONE, NONE, mean(700));

    LittlesLaw law = Objects.requireNonNull(check(LoadKind.CONCURRENCY, held));
    LittlesLaw broken = Objects.requireNonNull(check(LoadKind.CONCURRENCY, notHeld));

    assertThat(law.ratio()).isCloseTo(0.95, within(1e-12));
    assertThat(law.holds()).isTrue();
    assertThat(broken.ratio()).isCloseTo(0.7, within(1e-12));
    assertThat(broken.holds()).isFalse();
  }

  @Test
  void addsUpTheLatencyWhereItIsMissing() {
    LoadPoint point = latencies(8, mean(10), NONE, mean(10), NONE, NONE);

    LittlesLaw law = Objects.requireNonNull(check(LoadKind.CONCURRENCY, point));

    assertThat(law.ratio()).isCloseTo(1, within(1e-12));
  }

  @Test
  void saysNothingOfOpenLoopsAndMissingFigures() {
    LoadPoint point = latencies(8, NONE, NONE, NONE, NONE, mean(950));

    assertThat(check(LoadKind.REQUEST_RATE, point)).isNull();
    assertThat(check(LoadKind.CONCURRENCY, latencies(8, NONE, NONE, NONE, NONE, NONE))).isNull();
  }
}
