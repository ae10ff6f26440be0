package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, YAML and CSV: the API's Profile objects, each with an {@code iq} object. */
class StructuredOutputTest {
  private static final String ALL = "profiles list --model-server-version=all";

  @Test
  void jsonIsAnArrayOfProfiles() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --format=json");

    assertThat(result.out()).startsWith("[").endsWith("]\n");
    assertThat(result.values("instanceType"))
        .containsExactly("a3-highgpu-1g", "g2-standard-48", "a2-highgpu-2g");
  }

  @Test
  void aProfileHasTheApisFields() {
    Map<String, Object> h100 = FixtureF.run(LIST_GEMMA_072 + " --format=json").objects().getFirst();

    assertThat(Result.at(h100, "modelServerInfo"))
        .isEqualTo(
            Map.of(
                "model", "google/gemma-2-27b-it",
                "modelServer", "vllm",
                "modelServerVersion", "v0.7.2"));
    assertThat(h100)
        .containsEntry("acceleratorType", "nvidia-h100-80gb")
        .containsEntry("instanceType", "a3-highgpu-1g")
        .containsEntry("resourcesUsed", Map.of("acceleratorCount", 1))
        .containsEntry(
            "workloadSpec",
            Map.of(
                "useCase", "Chatbot (ShareGPT)",
                "averageInputLength", 128,
                "averageOutputLength", 128));
    assertThat(Result.at(h100, "performanceStats.0.outputTokensPerSecond")).isEqualTo(2000);
    assertThat(Result.at(h100, "performanceStats.0.inputTokensPerSecond")).isEqualTo(2000);
    assertThat(Result.at(h100, "performanceStats.0.totalTokensPerSecond")).isEqualTo(4000);
    assertThat(Result.at(h100, "performanceStats.0.ntpotMilliseconds")).isEqualTo(67);
    assertThat(Result.at(h100, "performanceStats.0.ttftMilliseconds")).isEqualTo(300);
    assertThat(Result.at(h100, "performanceStats.0.itlMilliseconds")).isEqualTo(60);
    assertThat(((Number) at(h100, "performanceStats.0.queriesPerSecond")).doubleValue())
        .isEqualTo(16);
    assertThat(Result.at(h100, "modelInfo.maxContextLength")).isEqualTo(8192);
  }

  @Test
  void iqsOwnFieldsStandBesideTheApis() {
    Map<String, Object> h100 = FixtureF.run(LIST_GEMMA_072 + " --format=json").objects().getFirst();

    assertThat(String.valueOf(Result.at(h100, "iq.id"))).matches("[0-9a-z]{4,16}");
    assertThat(Result.at(h100, "iq.basis")).isEqualTo("measured");
    assertThat(String.valueOf(Result.at(h100, "iq.statistic"))).contains("p50");
    assertThat(Result.at(h100, "iq.configuration.precision")).isEqualTo("bf16");
    assertThat(Result.at(h100, "iq.configuration.tensorParallel")).isEqualTo(1);
    assertThat(Result.at(h100, "iq.source.name")).isEqualTo("Fixture F");
    assertThat(Result.at(h100, "iq.source.licence")).isEqualTo("Apache-2.0");
    assertThat(Result.at(h100, "iq.price.asOf")).hasToString("2026-01-15");
  }

  @Test
  void aTpuHasItsTopology() {
    Result result = FixtureF.run("profiles list --model=google/gemma-3-27b-it --format=json");

    assertThat(result.values("tpuTopology")).containsExactly("2x4");
  }

  @Test
  void everyProfileCarriesWhatGcloudCrashesWithout() {
    for (Map<String, Object> profile : FixtureF.run(ALL + " --format=json").objects()) {
      assertThat(profile).containsKeys("workloadSpec", "modelServerInfo");
      assertThat((List<?>) at(profile, "performanceStats")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"profiles list", "profiles benchmarks list --model=example/costs-2.3 --model-server=vllm"})
  void everyAmountHasItsNanosEvenWhenZero(String line) {
    String json = FixtureF.run(line + " --format=json --output-input-cost-ratio=2.3").out();
    long units = json.lines().filter(text -> text.contains("\"units\"")).count();

    assertThat(json.lines().filter(text -> text.contains("\"nanos\""))).hasSize((int) units);
    assertThat(units).isPositive();
  }

  @Test
  void idsAreStableShortAndTellEveryProfileApart() {
    Result result = FixtureF.run(ALL + " --format=json");

    assertThat(result.values("iq.id")).hasSize(13).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(FixtureF.run(ALL + " --pricing-model=on-demand --format=json").values("iq.id"))
        .containsExactlyInAnyOrderElementsOf(result.values("iq.id"));
  }

  @Test
  void yamlCarriesTheSameAsJson() {
    assertThat(FixtureF.run(ALL + " --format=yaml").objects())
        .isEqualTo(FixtureF.run(ALL + " --format=json").objects());
  }

  @Test
  void csvCarriesTheSame() {
    List<String> lines = FixtureF.run(LIST_GEMMA_072 + " --format=csv").out().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).contains("id", "basis", "statistic", "source", "precision");
    assertThat(lines.get(1))
        .contains(FixtureF.id("a3-highgpu-1g"), "nvidia-h100-80gb", "measured", "p50")
        .contains("bf16", "Fixture F", "2026-01-15", "0.222");
  }

  @Test
  void csvCarriesTheMarksOfTheTable() {
    List<String> tpu =
        FixtureF.run("profiles list --model=google/gemma-3-27b-it --region=us-central1 --format=csv")
            .out()
            .lines()
            .toList();

    assertThat(tpu.getFirst())
        .contains("tpu_topology", "other_region", "inflection_reached", "price_source", "derived");
    assertThat(tpu.get(1)).contains(",2x4,", "Fixture F: invented").containsIgnoringCase(",true,");
  }

  @Test
  void aFormatMayNameItsKeys() {
    Result result =
        FixtureF.run(LIST_GEMMA_072 + " --format='csv(instanceType,iq.basis,iq.source.name)'");

    assertThat(result.out().lines().skip(1))
        .containsExactly(
            "a3-highgpu-1g,measured,Fixture F",
            "g2-standard-48,measured,Fixture F",
            "a2-highgpu-2g,measured,Fixture F");
  }

  @Test
  void anEmptyAnswerIsAnEmptyArray() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=1 --format=json");

    assertThat(result.out()).isEqualTo("[]\n");
  }

  private static Object at(Object from, String path) {
    Object found = Result.at(from, path);
    if (found == null) {
      throw new AssertionError("nothing at " + path);
    }
    return found;
  }
}
