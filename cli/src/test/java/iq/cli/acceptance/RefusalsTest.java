package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A4, A12 and bad input: values that nobody knows. */
class RefusalsTest {
  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a4AnUnknownPricingModelNamesTheFour(Spelling spelling) {
    Result result = spelling.run(LIST_GEMMA_072 + " --pricing-model=bogus");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(spelling.refusalOf("profiles.list"))
        .contains("bogus", "spot", "on-demand", "1-year-cud", "3-years-cud");
    assertThat(result.exit()).isEqualTo(spelling.refusal());
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a12AnUnknownUseCaseNamesTheKnown(Spelling spelling) {
    Result result = spelling.run("profiles list --use-case=nope");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(spelling.refusalOf("profiles.list"))
        .contains("nope", "Chatbot (ShareGPT)", "Text Summarization", "Deep Research");
    assertThat(result.exit()).isEqualTo(spelling.refusal());
  }

  @Test
  void aModelWithFactsAloneIsSentToTheEstimator() {
    Result result = ShippedCatalog.iq().run("profiles list --model=google/gemma-3-27b-it");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("nobody measured 'google/gemma-3-27b-it'", "closest first: google/gemma-2-27b-it")
        .contains("'iq estimate --model=google/gemma-3-27b-it --accelerator=...' estimates it");
  }

  @ParameterizedTest
  @CsvSource({
    "profiles list --model=google/gemma-2-27b, google/gemma-2-27b, google/gemma-2-27b-it",
    "profiles list --model=gpt-oss-120b, gpt-oss-120b, openai/gpt-oss-120b",
    "profiles list --model=google/gemma-2-27b-it --model-server=sglang, sglang, vllm",
    "profiles list --model=google/gemma-2-27b-it --model-server-version=9.9, 9.9, 0.11.2",
    "profiles list --accelerator-type=nvidia-h100, nvidia-h100, nvidia-h100-80gb",
    "profiles list --instance-type=a3-highgpu-2g, a3-highgpu-2g, a3-highgpu-1g",
    "profiles list --region=us-east, us-east, us-east5",
    "profiles list --cloud=gpc, gpc, gcp",
    "profiles list --serving-stack=llmd, llmd, llm-d",
    "profiles list --percentile=p42, p42, p50",
    "profiles list --kind=batch, batch, offline",
    "profiles model-servers list --model=google/gemma-2-27b, google/gemma-2-27b, google/gemma-2-27b-it",
    "profiles serving-stack-versions list --serving-stack=llmd, llmd, llm-d"
  })
  void anUnknownValueIsRefusedWithWhatIsKnown(String line, String value, String closest) {
    Result result = FixtureF.run(line);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("'" + value + "'").contains(closest);
  }

  @Test
  void theClosestComesFirstAndThenWhatToDoNext() {
    String err = FixtureF.run("profiles list --model=gemma-3-27b").err();

    assertThat(err).contains("iq models list");
    assertThat(err.indexOf("google/gemma-3-27b-it")).isPositive();
    assertThat(err.indexOf("google/gemma-3-27b-it")).isLessThan(err.indexOf("openai/gpt-oss-120b"));
    assertThat(err.indexOf("google/gemma-3-27b-it")).isLessThan(err.indexOf("google/gemma-2-27b"));
  }

  @Test
  void underGcloudsWordsAnUnknownModelIsTheServersError() {
    Result result = FixtureF.gcloud("profiles list --model=nobody/nothing");

    assertThat(result.err())
        .startsWith(
            "ERROR: (gcloud.container.ai.profiles.list) ResponseError: code=400, message=")
        .contains("nobody/nothing");
    assertThat(result.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profiles list --no-such-flag",
        "profiles list --target-ttft-milliseconds=soon",
        "profiles list --limit=many",
        "profiles no-such-command",
        "profiles list --format=papyrus"
      })
  void aUsageErrorExitsWith2InBothSpellings(String line) {
    for (Spelling spelling : Spelling.values()) {
      Result result = spelling.run(line);

      assertThat(result.exit()).as(spelling + ": " + result.err()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).isNotEmpty().doesNotContain("ResponseError");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--target-ttft-milliseconds=-1",
        "--target-ntpot-milliseconds=NaN",
        "--target-itl-milliseconds=Infinity",
        "--output-input-cost-ratio=0",
        "--target-cost-per-million-output-tokens=-2",
        "--target-input-length=128",
        "--price-file=no/such/file.csv"
      })
  void impossibleValuesAreRefusedWithoutATrace(String flag) {
    Result result = FixtureF.run(LIST_GEMMA_072 + " " + flag);

    assertThat(result.exit()).isNotZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("iq: ")
        .doesNotContain("unexpected fault", "\tat ", "Exception");
  }

  @Test
  void anUnknownIdSaysWhereIdsAre() {
    for (String command : new String[] {"explain 00000000", "compare 00000000 11111111", "chart 00000000"}) {
      Result result = FixtureF.run("profiles " + command);

      assertThat(result.exit()).as(command).isEqualTo(2);
      assertThat(result.err()).contains("00000000", "iq profiles list");
    }
  }
}
