package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import iq.advisor.estimate.Outcome.Estimated;
import iq.catalog.Benchmark;
import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a configuration was measured, the estimate is what was measured. */
class SeamTest {
  private static List<Row> with(Benchmark own) {
    List<Row> rows = new ArrayList<>(Labs.ROWS);
    rows.addAll(Labs.learnt(List.of(own)));
    return rows;
  }

  private static void follows(Asked asked, double slower) {
    Benchmark own = Labs.curve("own", Labs.OWN, asked, slower, Labs.LOADS);
    List<Row> rows = with(own);
    Estimated estimated =
        (Estimated) new Estimator(Labs.unfitted(), rows).at(asked, Labs.LOADS);

    assertThat(estimated.ground()).isEqualTo(Ground.DEPLOYMENT);
    for (int i = 0; i < Labs.LOADS.size(); i++) {
      Estimate one = estimated.estimates().get(i);
      Row measured = rows.get(Labs.ROWS.size() + i);
      assertThat(one.throughput().value())
          .isCloseTo(measured.throughput(), withPercentage(5));
      assertThat(one.itl().value()).isCloseTo(1e3 * measured.step(), withPercentage(5));
      assertThat(one.ttft().value()).isCloseTo(1e3 * measured.first(), withPercentage(5));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0, 1.3, 2.0})
  void whatNobodyElseMeasuredIsFollowed(double slower) {
    follows(Labs.asked(Facts.GEMMA_27B, Facts.H200, 3000, 400), slower);
  }

  /** A lab has measured the same; one's own counts most for one's own. */
  @ParameterizedTest
  @ValueSource(doubles = {1.0, 1.3, 2.0})
  void oneOwnCurveCountsMoreThanALabs(double slower) {
    follows(Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 1024), slower);
  }

  /** A knee that no physics foretells: from 16 requests on the first token takes six times as long. */
  @Test
  void aKneeIsFollowed() {
    Asked asked = Labs.asked(Facts.GEMMA_27B, Facts.H200, 3000, 400);
    Benchmark smooth = Labs.curve("own", Labs.OWN, asked, 1.2, List.of(1.0, 2.0, 4.0, 8.0));
    List<LoadPoint> points = new ArrayList<>(smooth.points());
    Benchmark late = Labs.curve("own", Labs.OWN, asked, 6, List.of(16.0, 32.0, 64.0));
    points.addAll(late.points());
    Benchmark knee =
        new Benchmark(
            "own", smooth.configuration(), smooth.workload(), smooth.loadKind(),
            smooth.provenance(), points);
    List<Row> rows = with(knee);
    List<Row> own = rows.subList(Labs.ROWS.size(), rows.size());
    List<Double> loads = own.stream().map(row -> row.demand().concurrency()).toList();
    Estimated estimated = (Estimated) new Estimator(Labs.unfitted(), rows).at(asked, loads);

    for (int i = 0; i < own.size(); i++) {
      assertThat(estimated.estimates().get(i).ttft().value())
          .isCloseTo(1e3 * own.get(i).first(), withPercentage(0.1));
      assertThat(estimated.estimates().get(i).itl().value())
          .isCloseTo(1e3 * own.get(i).step(), withPercentage(0.1));
    }
  }

  /** Of every measurement iq says how far it would narrow the interval: once made, it does. */
  @Test
  void theMeasurementThatIqAsksForNarrowsAsItSaid() {
    Asked asked = Labs.asked(Facts.GEMMA_27B, Facts.H200, 3000, 400);
    Estimated before =
        (Estimated) new Estimator(Labs.unfitted(), Labs.ROWS).at(asked, List.of(64.0));
    List<Row> rows =
        with(Labs.curve("own", Labs.OWN, asked, 1.1, List.of(before.best())));
    Estimated after = (Estimated) new Estimator(Labs.unfitted(), rows).at(asked, List.of(64.0));

    double was = Math.log(before.estimates().getFirst().throughput().factor());
    double is = Math.log(after.estimates().getFirst().throughput().factor());
    assertThat(is).isLessThan(was / 2).isLessThan(1.2 * Math.log(before.narrowed()));
  }
}
