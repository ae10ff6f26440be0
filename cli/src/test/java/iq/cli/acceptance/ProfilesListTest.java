package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A3 to A8, A10 and A12: {@code profiles list}. */
class ProfilesListTest {
  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a3AndA5CheapestFirstThenWhatHasNoPrice(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072);

    assertThat(result.out())
        .isEqualTo(
            """
            Instance Type  Accelerator       Cost/M Input Tokens Cost/M Output Tokens Output Tokens/s NTPOT(ms) TTFT(ms) ITL(ms) Model Server Model Server Version Model                 Use Case           Average Input Length Average Output Length Serving Stack Serving Stack Version
            a3-highgpu-1g  nvidia-h100-80gb  0.056               0.222                2000            67        300      60      vllm         v0.7.2               google/gemma-2-27b-it Chatbot (ShareGPT) 128                  128                   None          None
            g2-standard-48 nvidia-l4         0.105               0.418                425             1085      9500     1018    vllm         v0.7.2               google/gemma-2-27b-it Chatbot (ShareGPT) 128                  128                   None          None
            a2-highgpu-2g  nvidia-tesla-a100 N/A                 N/A                  1243            70        280      65      vllm         v0.7.2               google/gemma-2-27b-it Chatbot (ShareGPT) 128                  128                   None          None
            """);
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a3HasGcloudsSixteenHeadingsInOrder(Spelling spelling) {
    String heading = spelling.run(LIST_GEMMA_072).out().lines().findFirst().orElseThrow();

    assertThat(heading.replaceAll(" +", " ")).isEqualTo(String.join(" ", Result.HEADINGS));
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a4OnDemandPrices(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --pricing-model=on-demand");

    assertThat(result.columns("Instance Type", "Cost/M Input Tokens", "Cost/M Output Tokens"))
        .contains("a3-highgpu-1g 0.306 1.222");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a6AnNtpotTargetMovesTheOperatingPoint(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=50");

    assertThat(result.column("Accelerator")).containsExactly("nvidia-h100-80gb");
    assertThat(number(result, "Output Tokens/s")).isBetween(1750, 1820);
    assertThat(number(result, "NTPOT(ms)")).isLessThanOrEqualTo(50);
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a7ATargetThatNothingMeetsGivesNoRowsAndTheBestOfEachAccelerator(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=10");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .endsWith("Listed 0 items.\n")
        .containsPattern("nvidia-h100-80gb[^,;]*\\b20(\\.0)? ms")
        .containsPattern("nvidia-l4[^,;]*\\b90(\\.0)? ms")
        .containsPattern("nvidia-tesla-a100[^,;]*\\b70(\\.0)? ms");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a8ACostTargetKeepsWhatIsCheapEnough(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --target-cost-per-million-output-tokens=0.3");

    assertThat(result.column("Accelerator")).containsExactly("nvidia-h100-80gb");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "IQ, '', v0.14.0",
    "IQ, --model-server-version=all, v0.14.0 v0.13.0",
    "IQ, --model-server-version=v0.13.0, v0.13.0",
    "IQ, --model-server-version=0.13.0, v0.13.0",
    "GCLOUD, '', v0.14.0",
    "GCLOUD, --model-server-version=all, v0.14.0 v0.13.0",
    "GCLOUD, --model-server-version=v0.13.0, v0.13.0",
    "GCLOUD, --model-server-version=0.13.0, v0.13.0"
  })
  void a10VersionOmittedAllOrOne(Spelling spelling, String flag, String versions) {
    Result result = spelling.run("profiles list --model=google/gemma-3-27b-it " + flag);

    assertThat(String.join(" ", result.column("Model Server Version")).split(" "))
        .containsExactlyInAnyOrder(versions.split(" "));
  }

  @Test
  void a10TheNewestIsTheNewestOfEachAccelerator() {
    Result result = FixtureF.run("profiles list --model=google/gemma-2-27b-it");

    assertThat(result.columns("Accelerator", "Model Server Version"))
        .containsExactly("nvidia-h100-80gb v0.11.2", "nvidia-l4 v0.7.2", "nvidia-tesla-a100 v0.7.2");
  }

  @Test
  void a10TheNewestIsTheNewestOfEachWorkload() {
    Result result = FixtureF.run("profiles list --model=openai/gpt-oss-120b");

    assertThat(
            result.columns("Model Server Version", "Average Input Length", "Average Output Length"))
        .containsExactlyInAnyOrder("v0.11.2 128 128", "v0.11.2 1024 128", "v0.11.2 7936 64");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a12AUseCaseInAnyCase(Spelling spelling) {
    Result result = spelling.run("profiles list --use-case='text SUMMARIZATION'");

    assertThat(
            result.columns("Model", "Use Case", "Average Input Length", "Average Output Length"))
        .containsExactly("openai/gpt-oss-120b Text Summarization 1024 128");
    assertThat(result.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1024, 128, 1", "860, 110, 1", "1200, 150, 1", "800, 128, 0", "1024, 170, 0"})
  void lengthsMatchWithinTwentyPercent(int input, int output, int rows) {
    Result result =
        FixtureF.run(
            "profiles list --model=openai/gpt-oss-120b --target-input-length="
                + input
                + " --target-output-length="
                + output);

    assertThat(result.rows()).hasSize(rows);
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void aServingStackRestricts(Spelling spelling) {
    Result result =
        spelling.run("profiles list --serving-stack=llm-d --serving-stack-version=all");

    assertThat(result.columns("Model", "Serving Stack", "Serving Stack Version", "Use Case"))
        .containsExactly(
            "openai/gpt-oss-120b llm-d None Multi Agent Large Document Summarization");
  }

  private static int number(Result result, String heading) {
    return Integer.parseInt(result.column(heading).getFirst());
  }
}
