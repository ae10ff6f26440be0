package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A1, A2, A11 and the other lists of names. */
class ListsTest {
  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a1ModelsInAsciiOrderAndNothingElse(Spelling spelling) {
    Result result = spelling.run("profiles models list");

    assertThat(result.out())
        .isEqualTo(
            """
            Supported models:
            -  example/costs-2.3
            -  example/large-95gib
            -  example/small-15gib
            -  google/gemma-2-27b-it
            -  google/gemma-3-27b-it
            -  openai/gpt-oss-120b
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void listsAlsoStandWithoutTheWordProfiles() {
    assertThat(FixtureF.run("models list")).isEqualTo(FixtureF.run("profiles models list"));
    assertThat(FixtureF.run("use-cases list")).isEqualTo(FixtureF.run("profiles use-case list"));
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void aCatalogWithoutBenchmarksSupportsNoModels(Spelling spelling) {
    String prefix = spelling == Spelling.IQ ? "" : "container ai ";
    Result result = FixtureF.withoutBenchmarks().run(prefix + "profiles models list");

    assertThat(result.out() + result.err()).isEqualTo("No supported models found.\n");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a2ServersOfAModel(Spelling spelling) {
    Result result = spelling.run("profiles model-servers list --model=google/gemma-2-27b-it");

    assertThat(result.out()).isEqualTo("Supported model servers:\n-  vllm\n");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a2ServersNeedAModel(Spelling spelling) {
    Result result = spelling.run("profiles model-servers list");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--model").doesNotContain("ResponseError");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void versionsArePrintedWithTheirV(Spelling spelling) {
    Result result =
        spelling.run(
            "profiles model-server-versions list --model google/gemma-2-27b-it --model-server vllm");

    assertThat(result.out())
        .isEqualTo("Supported model server versions:\n-  v0.11.2\n-  v0.7.2\n");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "model-server-versions list --model=google/gemma-2-27b-it, --model-server",
    "model-server-versions list --model-server=vllm, --model",
    "serving-stack-versions list, --serving-stack",
    "benchmarks list --model=google/gemma-2-27b-it, --model-server",
    "benchmarks list --model-server=vllm, --model"
  })
  void whatGcloudRequiresIsAUsageError(String line, String missing) {
    for (Spelling spelling : Spelling.values()) {
      Result result = spelling.run("profiles " + line);

      assertThat(result.exit()).as(spelling + " " + line).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains(missing).doesNotContain("ResponseError");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IQ, use-case", "IQ, use-cases", "GCLOUD, use-case", "GCLOUD, use-cases"
  })
  void a11UseCasesWithTheDocumentationsLengths(Spelling spelling, String word) {
    Result result = spelling.run("profiles " + word + " list");

    assertThat(result.out().lines().map(line -> line.replaceAll(" {2,}", "|")).toList())
        .startsWith(
            "USE_CASE|AVERAGE_INPUT_LENGTH|AVERAGE_OUTPUT_LENGTH",
            "Advanced Customer Support|8192|256",
            "Code Completion|512|32",
            "Text Summarization|1024|128",
            "Chatbot (ShareGPT)|128|128",
            "Text Generation|512|2048",
            "Deep Research|256|4096",
            "Multi Agent Large Document Summarization|7936|64");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void servingStacksAreATable(Spelling spelling) {
    Result result =
        spelling.run(
            "profiles serving-stacks list --model=openai/gpt-oss-120b --model-server=vllm");

    assertThat(result.out().lines().map(String::strip)).containsExactly("NAME   VERSION", "llm-d");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void aModelWithoutServingStacksListsNoItems(Spelling spelling) {
    Result result = spelling.run("profiles serving-stacks list --model=google/gemma-2-27b-it");

    assertThat(result).isEqualTo(new Result("", "Listed 0 items.\n", 0));
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void aServingStackWithoutStatedVersionsIsNotAnError(Spelling spelling) {
    Result result = spelling.run("profiles serving-stack-versions list --serving-stack=llm-d");

    assertThat(result.exit()).isZero();
  }

  @Test
  void acceleratorsMachineTypesAndPricesAreListed() {
    assertThat(FixtureF.run("accelerators list").out())
        .contains("nvidia-h100-80gb", "nvidia-l4", "nvidia-tesla-a100", "tpu-v6e-slice");
    assertThat(FixtureF.run("machine-types list").out())
        .contains("a3-highgpu-1g", "a3-highgpu-4g", "g2-standard-48", "ct6e-standard-8t");
    assertThat(FixtureF.run("prices list").out())
        .contains("a3-highgpu-1g", "us-central1", "2026-01-15");
  }
}
