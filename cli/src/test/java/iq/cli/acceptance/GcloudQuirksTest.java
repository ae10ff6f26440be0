package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gcloud does that one would not expect, kept or, where it loses a wish, put right. */
class GcloudQuirksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST_GEMMA_072,
        LIST_GEMMA_072 + " --target-ntpot-milliseconds=100",
        LIST_GEMMA_072 + " --target-ntpot-milliseconds=1",
        "profiles list",
        "profiles list --pricing-model=on-demand --use-case=chatbot"
      })
  void stdoutIsTheSameInAPipeUnderGcloudsWordsAndWithItsFormat(String line) {
    String pipe = FixtureF.run(line).out();

    assertThat(FixtureF.gcloud(line).out()).isEqualTo(pipe);
    assertThat(FixtureF.run(line + " --format=profile").out()).isEqualTo(pipe);
    assertThat(FixtureF.iq().onTerminal(100).run(line + " --format=profile").out()).isEqualTo(pipe);
    assertThat(FixtureF.iq().onTerminal(100).run("container ai " + line).out()).isEqualTo(pipe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profiles list",
        LIST_GEMMA_072,
        LIST_GEMMA_072 + " --target-ttft-milliseconds=300 --pricing-model=on-demand",
        LIST_GEMMA_072 + " --target-ttft-milliseconds=1",
        "profiles list --use-case='Code Generation'",
        "profiles benchmarks list --model=google/gemma-2-27b-it --model-server=vllm"
      })
  void whatColumnsCannotSayTakesFiveLinesAtMost(String line) {
    for (Spelling spelling : Spelling.values()) {
      assertThat(spelling.run(line).notes()).as(spelling + " " + line).hasSizeBetween(1, 5);
    }
  }

  @Test
  void theNotesTellStatisticPriceDateKindSourceAndHowToSeeMore() {
    String notes = String.join("\n", FixtureF.run("profiles list " + FixtureF.GEMMA).notes());

    assertThat(notes)
        .contains("p50", "2026-01-15", "online", "Fixture F", "iq profiles explain")
        .contains("--model-server-version=all");
  }

  @Test
  void theNotesTellWhatIsInterpolated() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=50");

    assertThat(String.join("\n", result.notes())).contains("interpolated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ntpot", "ttft", "itl"})
  void aTargetOfZeroIsNoTargetUnderGcloudsWords(String metric) {
    Result without = FixtureF.gcloud(LIST_GEMMA_072);
    Result zero = FixtureF.gcloud(LIST_GEMMA_072 + " --target-" + metric + "-milliseconds=0");

    assertThat(zero).isEqualTo(without);
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void anItlTargetAloneWorksThoughGcloudLosesIt(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --target-itl-milliseconds=45");

    assertThat(result.column("Accelerator")).containsExactly("nvidia-h100-80gb");
    assertThat(Integer.parseInt(result.column("ITL(ms)").getFirst())).isBetween(42, 45);
    assertThat(Integer.parseInt(result.column("Output Tokens/s").getFirst())).isBetween(1750, 2000);
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void aStackVersionWithoutAStackIsDropped(Spelling spelling) {
    Result with = spelling.run(LIST_GEMMA_072 + " --serving-stack-version=v0.3.0");

    assertThat(with.out()).isEqualTo(spelling.run(LIST_GEMMA_072).out());
    assertThat(with.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chatbot", "Chatbot", "CHATBOT (sharegpt)", "Chatbot (ShareGPT)"})
  void chatbotIsItsOwnAlias(String name) {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --use-case='" + name + "'");

    assertThat(result.out()).isEqualTo(FixtureF.run(LIST_GEMMA_072).out()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void codeGenerationIsTextGenerationWithAWarning(Spelling spelling) {
    Result result = spelling.run("profiles list --use-case='Code Generation'");

    assertThat(result.err()).contains("Code Generation", "Text Generation", "Listed 0 items.");
    assertThat(result.out()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void theApisSpellingOfCustomerIsTaken() {
    Result result = FixtureF.run("profiles list --use-case='advanced costumer support'");

    assertThat(result.exit()).isZero();
  }

  @Test
  void oneLengthAloneIsRefusedByIqButSentByGcloud() {
    String line = "profiles list --model=openai/gpt-oss-120b --target-input-length=1024";

    assertThat(FixtureF.run(line).exit()).isEqualTo(2);
    assertThat(FixtureF.gcloud(line).exit()).isNotEqualTo(2);
  }

  @Test
  void whatIsMissingIsNone() {
    Result result = FixtureF.run("profiles list --model=openai/gpt-oss-120b");

    assertThat(result.column("Serving Stack")).contains("None", "llm-d");
    assertThat(result.column("Serving Stack Version")).containsOnly("None");
  }

  @Test
  void costsHaveThreeDecimals() {
    Result result = FixtureF.run("profiles list --model=example/costs-2.3");

    assertThat(result.columns("Cost/M Input Tokens", "Cost/M Output Tokens"))
        .containsExactly("0.575 2.300");
  }

  @Test
  void flagsTakeTheirValueAfterASpaceToo() {
    String line = "profiles list --model google/gemma-2-27b-it --model-server-version v0.7.2";

    assertThat(FixtureF.run(line)).isEqualTo(FixtureF.run(LIST_GEMMA_072));
  }

  @Test
  void rowsCanBeFilteredSortedAndLimited() {
    assertThat(FixtureF.run(LIST_GEMMA_072 + " --limit=1").rows()).hasSize(1);
    assertThat(FixtureF.run(LIST_GEMMA_072 + " --filter=instanceType:g2").column("Accelerator"))
        .containsExactly("nvidia-l4");
    assertThat(FixtureF.run(LIST_GEMMA_072 + " --sort-by=~instanceType").column("Instance Type"))
        .containsExactly("g2-standard-48", "a3-highgpu-1g", "a2-highgpu-2g");
    assertThat(FixtureF.run(LIST_GEMMA_072 + " --filter=instanceType:nothing").err())
        .endsWith("Listed 0 items.\n");
  }
}
