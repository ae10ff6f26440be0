package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.LoadKind;
import iq.catalog.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Open loops and rows from before 2024: not learnt from, but the estimator is tested on them. */
class OtherRowsTest {
  private static final Asked ASKED = Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 128);
  private static final Benchmark CURVE = Labs.curve("one", "lab@1", ASKED, 1, List.of(1.0, 8.0));

  private static Rows known() {
    Map<String, Model> models =
        Facts.MODELS.stream().collect(Collectors.toMap(Model::id, Function.identity()));
    List<Accelerator> accelerators = Facts.ACCELERATORS;
    return new Rows(models::get, accelerators);
  }

  private static Benchmark with(LoadKind kind, @Nullable String day) {
    return Labs.benchmark(
        "one", CURVE.configuration(), "lab@1", kind, day, ASKED, CURVE.points());
  }

  /** The points are those of a closed loop of 1 and of 8: read as an open loop they say so. */
  @Test
  void requestsInFlightOfAnOpenLoopFollowByLittlesLaw() {
    List<Row> rows = known().openLoops(List.of(with(LoadKind.REQUEST_RATE, null)));

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().demand().concurrency()).isCloseTo(1, within(1e-9));
    assertThat(rows.getLast().demand().concurrency()).isCloseTo(8, within(1e-9));
  }

  @Test
  void noRowIsOfTwoKinds() {
    List<Benchmark> all =
        List.of(
            with(LoadKind.CONCURRENCY, "2025-01-01"),
            with(LoadKind.REQUEST_RATE, "2025-01-01"),
            with(LoadKind.CONCURRENCY, "2022-05"),
            with(LoadKind.BATCH, null));

    assertThat(known().of(all)).extracting(row -> row.benchmark().loadKind().word() + of(row))
        .containsOnly("concurrency 2025-01-01");
    assertThat(known().openLoops(all)).extracting(row -> row.benchmark().loadKind().word() + of(row))
        .containsOnly("request_rate 2025-01-01");
    assertThat(known().older(all)).extracting(row -> row.benchmark().loadKind().word() + of(row))
        .containsOnly("concurrency 2022-05");
  }

  private static String of(Row row) {
    return " " + row.benchmark().provenance().measuredOn();
  }

  /** A lab without an error of its own, in a world without other errors: little is left to err. */
  @Test
  void othersArePredictedFromAllThatIsLearntFrom() {
    List<Row> others = known().openLoops(List.of(with(LoadKind.REQUEST_RATE, null)));

    ScenarioErrors errors = new Evaluation(Labs.ROWS, 1).ofOthers(others);

    assertThat(errors.rows()).isEqualTo(2);
    assertThat(errors.outputs()).hasSize(Output.values().length);
    assertThat(errors.outputs())
        .allSatisfy(one -> assertThat(one.median()).isBetween(0.0, 100.0));
  }
}
