package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.LoadKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed-loop rows with a named server, measured in 2024 or later or undated. */
class RowsTest {
  private static final Asked ASKED = Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 128);
  private static final Benchmark CURVE =
      Labs.curve("one", "lab@1", ASKED, 1, List.of(1.0, 8.0));

  private static Benchmark with(Configuration configuration, LoadKind kind, @Nullable String day) {
    return Labs.benchmark("one", configuration, "lab@1", kind, day, ASKED, CURVE.points());
  }

  private static Configuration on(@Nullable String server, String accelerator, String model) {
    return new Configuration(
        model, server, null, null, null, accelerator, 1, null, null, ASKED.parallelism(), null,
        null, null, null, null, null);
  }

  @Test
  void aClosedLoopIsLearntFrom() {
    List<Row> rows = Labs.learnt(List.of(CURVE));

    assertThat(rows).extracting(row -> row.demand().concurrency()).containsExactly(1.0, 8.0);
    assertThat(rows).extracting(row -> row.setup().source()).containsOnly("lab");
  }

  @ParameterizedTest
  @EnumSource(value = LoadKind.class, names = "CONCURRENCY", mode = EnumSource.Mode.EXCLUDE)
  void noOtherLoadIs(LoadKind kind) {
    assertThat(Labs.learnt(List.of(with(CURVE.configuration(), kind, null)))).isEmpty();
  }

  @Test
  void noUnnamedServerIs() {
    Configuration unnamed = on(null, "nvidia-h100-80gb", ASKED.model().id());

    assertThat(Labs.learnt(List.of(with(unnamed, LoadKind.CONCURRENCY, null)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-01", "2024-06", "2025-07-03"})
  void ofADayIn2024OrLaterIs(String day) {
    assertThat(Labs.learnt(List.of(with(CURVE.configuration(), LoadKind.CONCURRENCY, day))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12-31", "2023", "2022-05"})
  void ofAnEarlierDayIsNot(String day) {
    assertThat(Labs.learnt(List.of(with(CURVE.configuration(), LoadKind.CONCURRENCY, day))))
        .isEmpty();
  }

  @Test
  void ofNoDayIs() {
    assertThat(Labs.learnt(List.of(with(CURVE.configuration(), LoadKind.CONCURRENCY, null))))
        .hasSize(2);
  }

  @Test
  void whatHasNoFactsIsLeftOut() {
    Configuration model = on("vllm", "nvidia-h100-80gb", "example/unknown");
    Configuration accelerator = on("vllm", "example-npu", ASKED.model().id());

    assertThat(
            Labs.learnt(
                List.of(
                    with(model, LoadKind.CONCURRENCY, null),
                    with(accelerator, LoadKind.CONCURRENCY, null))))
        .isEmpty();
  }
}
