package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A measured curve of one's own, imported: the estimate at its loads is what was measured. */
class EstimateOwnDataTest {
  private static final List<Integer> LOADS = List.of(1, 2, 4, 8, 16, 32, 64);
  @TempDir private Path folder = Path.of("");

  /** A smooth curve: latencies grow in proportion to load. */
  private record Own(String model, int count, int input, int output, double itl, double ttft) {
    double itlAt(int load) {
      return itl * (1 + 0.055 * load);
    }

    double ttftAt(int load) {
      return ttft * (1 + 0.055 * load);
    }

    double throughputAt(int load) {
      return load * output * 1000 / (ttftAt(load) + itlAt(load) * (output - 1));
    }

    String point(int load) {
      return String.format(
          Locale.ROOT,
          """
          {"source":{"name":"Own lab","path":"a.json","license":"MIT","measured_by":"Us"},\
          "model":"%s","model_server":"vllm","model_server_version":"0.11.0",\
          "accelerator":"nvidia-h100-80gb","accelerator_count":%d,\
          "workload":{"input_tokens_mean":%d,"output_tokens_mean":%d},\
          "load":{"kind":"concurrency","value":%d},"metrics":{"output_tokens_per_second":%f,\
          "ttft_ms":{"mean":%f},"itl_ms":{"mean":%f}},"curve":"own"}
          """,
          model, count, input, output, load, throughputAt(load), ttftAt(load), itlAt(load));
    }
  }

  private Iq imported(Own own, List<Integer> loads) throws IOException {
    StringBuilder points = new StringBuilder();
    loads.forEach(load -> points.append(own.point(load)));
    Path file = Files.writeString(folder.resolve("own.jsonl"), points);
    Iq iq = ShippedCatalog.iq().withStore(folder.resolve("own.sqlite"));
    Result result = iq.run("benchmarks import '" + file + "'");
    assertThat(result.exit()).as(result.err()).isZero();
    return iq;
  }

  private static List<Map<String, Object>> estimates(Iq iq, Own own, String loads) {
    Result result =
        iq.run(
            "estimate --model=" + own.model() + " --accelerator=nvidia-h100-80gb"
                + " --accelerator-count=" + own.count() + " --input=" + own.input()
                + " --output=" + own.output() + " --concurrency=" + loads + " --format=json");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.objects();
  }

  private static double figure(Map<String, Object> row, String path) {
    return ((Number) Objects.requireNonNull(Result.at(row, "figures." + path))).doubleValue();
  }

  /** At lengths that nobody measured; where a lab measured other figures; of an unmeasured model. */
  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-120b, 1, 1000, 100, 9.0, 150",
    "openai/gpt-oss-120b, 2, 922, 922, 4.5, 80",
    "mistralai/Mixtral-8x7B-Instruct-v0.1, 2, 3000, 400, 14, 250"
  })
  void isFollowedWithin5Percent(
      String model, int count, int input, int output, double itl, double ttft)
      throws IOException {
    Own own = new Own(model, count, input, output, itl, ttft);
    List<Map<String, Object>> rows = estimates(imported(own, LOADS), own, "1,2,4,8,16,32,64");

    for (int i = 0; i < LOADS.size(); i++) {
      int load = LOADS.get(i);
      Map<String, Object> row = rows.get(i);
      assertThat(row.get("basis")).isEqualTo("estimated, transfer");
      assertThat(figure(row, "outputTokensPerSecond.median"))
          .as("throughput at " + load)
          .isCloseTo(own.throughputAt(load), withPercentage(5));
      assertThat(figure(row, "itlMs.median"))
          .as("ITL at " + load)
          .isCloseTo(own.itlAt(load), withPercentage(5));
      assertThat(figure(row, "ttftMs.median"))
          .as("TTFT at " + load)
          .isCloseTo(own.ttftAt(load), withPercentage(5));
    }
  }

  @Test
  void oneMeasuredLoadNarrowsTheInterval() throws IOException {
    Own own = new Own("mistralai/Mixtral-8x7B-Instruct-v0.1", 2, 3000, 400, 14, 250);
    Map<String, Object> before = estimates(ShippedCatalog.iq(), own, "64").getFirst();
    Map<String, Object> after = estimates(imported(own, List.of(64)), own, "64").getFirst();

    assertThat(width(after)).isLessThan(width(before) / 2);
  }

  private static double width(Map<String, Object> row) {
    return Math.log(
        figure(row, "outputTokensPerSecond.high") / figure(row, "outputTokensPerSecond.low"));
  }
}
