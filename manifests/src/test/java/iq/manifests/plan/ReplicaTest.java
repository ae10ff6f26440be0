package iq.manifests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.Targets;
import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import iq.catalog.Parallelism;
import iq.manifests.Given;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One copy of what was measured, from the ways in which sources state it. */
class ReplicaTest {

  @ParameterizedTest(name = "{0} accelerators, TP {1}, DP {2}, {3} replicas: {4} of {5} copies")
  @CsvSource({
    "4, 4,  , , 4, 1, 4",
    "4,  ,  , , 4, 1, 4",
    "8, 1,  , 8, 1, 8, 1",
    "8, 1, 8, 8, 1, 8, 1",
    "4, 2,  , 2, 2, 2, 2",
    "8, 2,  , , 2, 4, 2",
    "8, 2, 4, , 8, 1, 2",
    "8, 8, 8, , 8, 1, 8",
  })
  void hasTheAcceleratorsOfItsParallelWays(
      int count, Integer tensor, Integer data, Integer replicas, int one, int copies, int tp) {
    Parallelism ways = new Parallelism(tensor, null, data, null);
    Replica replica = Replica.of(Given.benchmark(ways, count, replicas));

    assertThat(replica.accelerators()).isEqualTo(one);
    assertThat(replica.copies()).isEqualTo(copies);
    assertThat(replica.tensor()).isEqualTo(tp);
  }

  @Test
  void theNearestBenchmarkIsOfTheVersionThenOfTheLengths() {
    Benchmark near = Given.benchmark("00000001", "0.10.2", 4, Given.TP4, null, 150, 110);
    Benchmark far = Given.benchmark("00000002", "0.11.2", 4, Given.TP4, null, 8000, 100);
    Benchmark newer = Given.benchmark("00000003", "0.11.0", 4, Given.TP4, null, 128, 128);
    Facts facts = Given.facts(50, far, near, newer);

    assertThat(new BenchmarkChoice(Given.request(null), facts).nearest()).isEqualTo(newer);
    assertThat(new BenchmarkChoice(Given.request("0.10.2"), facts).nearest()).isEqualTo(near);
    assertThat(new BenchmarkChoice(Given.request("0.11.2"), facts).nearest()).isEqualTo(far);
    assertThat(new BenchmarkChoice(Given.request("0.12.0"), facts).nearest()).isEqualTo(newer);
  }

  @Test
  void aBenchmarkWithoutReleaseNeedsAVersion() {
    Facts facts =
        Given.facts(50, Given.benchmark("00000001", "nightly", 4, Given.TP4, null, 128, 128));

    assertThat(Manifests.create(Given.request(null), facts))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.byFlag()).isTrue();
              assertThat(refused.why()).contains("--model-server-version is needed", "nightly");
            });
    assertThat(Manifests.create(Given.request("0.11.2"), facts))
        .isInstanceOf(Outcome.Made.class);
  }

  @Test
  void withTargetsACurveOfSeveralLoadsIsBetterThanOneNearLoad() {
    Benchmark near = Given.benchmark("00000001", "0.11.2", 4, Given.TP4, null, 300, 110);
    Benchmark far = Given.benchmark("00000002", "0.11.2", 4, Given.TP4, null, 1000, 1000);
    LoadPoint one = far.points().getFirst();
    LoadPoint more =
        new LoadPoint(
            64, one.requestsPerSecond(), 800, one.inputTokensPerSecond(), one.ttft(), one.itl(),
            one.tpot(), one.ntpot(), one.e2e(), one.kvCacheUtilization(), one.queueSize(),
            one.inputTokens(), one.outputTokens(), null, null, null);
    Benchmark curve =
        new Benchmark(
            far.id(), far.configuration(), far.workload(), far.loadKind(), far.provenance(),
            List.of(one, more));
    Autoscaling below = new Autoscaling(new Targets(null, null, 100.0), null, null, 300, 5, null);
    Facts facts = Given.facts(50, near, curve);

    assertThat(new BenchmarkChoice(Given.request(null), facts).nearest()).isEqualTo(near);
    assertThat(
            new BenchmarkChoice(Given.asking(Options.NONE.scaled(below)), facts).nearest())
        .isEqualTo(curve);
  }
}
