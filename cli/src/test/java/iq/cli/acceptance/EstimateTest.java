package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import iq.cli.Result;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code iq estimate} answers from the shipped catalog: its form and its laws. */
class EstimateTest {
  private static final List<String> FIGURES =
      List.of("outputTokensPerSecond", "ttftMs", "itlMs", "ntpotMs");
  private static final String ISSUE =
      "estimate --model=openai/gpt-oss-120b --accelerator=nvidia-h100-80gb --input=3000 --output=400";

  private static Result answer(String line) {
    Result result = ShippedCatalog.iq().run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static double number(Map<String, Object> row, String path) {
    return ((Number) Objects.requireNonNull(Result.at(row, path))).doubleValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ISSUE,
        "estimate --model=meta-llama/Llama-3.1-8B-Instruct --accelerator=nvidia-l4 --input=128 --output=128",
        "estimate --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-h200-141gb --accelerator-count=4 --tensor-parallel-size=2 --precision=fp8 --model-server=sglang --input=8192 --output=256",
        "estimate --model=mistralai/Mixtral-8x7B-Instruct-v0.1 --accelerator=nvidia-a100-80gb --input=512 --output=2048"
      })
  void eachLoadHasFiguresWithTheirIntervals(String line) {
    List<Map<String, Object>> rows =
        answer(line + " --concurrency=64,1,8 --format=json").objects();

    assertThat(rows).extracting(row -> number(row, "concurrency")).containsExactly(1.0, 8.0, 64.0);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("basis"))
                  .asString()
                  .matches("estimated, (transfer|neighbour|physical)");
              assertThat(number(row, "kvCacheUtilization")).isBetween(0.0, 1.0);
              assertThat(FIGURES).allSatisfy(figure -> isAnInterval(row, "figures." + figure));
            });
    assertThat(rows).extracting(row -> number(row, "figures.itlMs.median")).isSorted();
    assertThat(rows).extracting(row -> number(row, "figures.ttftMs.median")).isSorted();
  }

  private static void isAnInterval(Map<String, Object> row, String figure) {
    assertThat(number(row, figure + ".low")).isPositive();
    assertThat(number(row, figure + ".median"))
        .isBetween(number(row, figure + ".low"), number(row, figure + ".high"));
  }

  /** To the three digits that are printed. */
  @Test
  void throughputTimesTimeIsWhatIsInFlight() {
    for (Map<String, Object> row : answer(ISSUE + " --format=json").objects()) {
      double millis =
          number(row, "figures.ttftMs.median") + 399 * number(row, "figures.itlMs.median");
      double inFlight = number(row, "figures.outputTokensPerSecond.median") * millis / 1000 / 400;

      assertThat(inFlight / number(row, "concurrency")).isCloseTo(1, within(0.02));
    }
  }

  /** Dollars an hour over tokens an hour, prompt tokens counting a quarter; more tokens cost less. */
  @ParameterizedTest
  @CsvSource({"on-demand, low, high", "spot, high, low", "on-demand, median, median"})
  void theCostFollowsFromPriceAndThroughput(String pricingModel, String cost, String throughput) {
    Result result = answer(ISSUE + " --format=json --pricing-model=" + pricingModel);
    Map<String, Object> row = result.objects().getFirst();
    Matcher price = Pattern.compile(", \\$([\\d.]+) an hour").matcher(result.err());

    assertThat(result.err()).contains("Cost: a3-highgpu-1g in us-central1, " + pricingModel);
    assertThat(price.find()).isTrue();
    double tokens =
        3600 * number(row, "figures.outputTokensPerSecond." + throughput) * (1 + 3000 / 400.0 / 4);
    assertThat(number(row, "figures.usdPerMillionOutputTokens." + cost))
        .isCloseTo(1e6 * Double.parseDouble(price.group(1)) / tokens, withinPercentage(1));
  }

  @Test
  void withoutAPriceThereIsNoCost() {
    Result result = answer(ISSUE.replace("nvidia-h100-80gb", "nvidia-b300") + " --format=json");

    assertThat(result.objects().getFirst()).doesNotContainKey("usdPerMillionOutputTokens");
    assertThat(result.err()).contains("No cost: no price of these accelerators is known there");
  }

  @Test
  void theTableShowsMedianIntervalAndBasis() {
    Result result = answer(ISSUE + " --concurrency=64");

    assertThat(result.out().lines()).hasSize(2);
    assertThat(result.out())
        .contains("CONCURRENCY", "OUTPUT_TOKENS_PER_SECOND", "TTFT_MS", "ITL_MS", "NTPOT_MS")
        .containsPattern("\\b64 +[\\d,.]+ \\([\\d,.]+\\.\\.[\\d,.]+\\)")
        .contains("estimated, transfer");
  }

  @Test
  void lessConfidenceIsANarrowerInterval() {
    Result half = answer(ISSUE + " --concurrency=64 --confidence=50 --format=json");
    Map<String, Object> narrow = half.objects().getFirst();
    Map<String, Object> usual =
        answer(ISSUE + " --concurrency=64 --format=json").objects().getFirst();

    assertThat(half.err()).contains("50 % intervals");
    assertThat(number(narrow, "figures.itlMs.median"))
        .isEqualTo(number(usual, "figures.itlMs.median"));
    assertThat(number(narrow, "figures.itlMs.high"))
        .isLessThan(number(usual, "figures.itlMs.high"));
    Result wrong = ShippedCatalog.iq().run(ISSUE + " --confidence=91");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("'91' is not known; expected one of 50, 80, 90, 95");
  }

  @Test
  void itSaysWhatItLeansOnAndWhatWouldNarrowIt() {
    String err = answer(ISSUE).err();

    assertThat(err)
        .contains("openai/gpt-oss-120b, fp4, on 1 x nvidia-h100-80gb with vllm")
        .contains("3000 tokens in, 400 out", "90 % intervals")
        .containsPattern("openai/gpt-oss-120b on \\d+ x nvidia-h100-80gb")
        .containsPattern("Memory holds [\\d,]+ requests")
        .containsPattern("Measuring it at [\\d,]+ in flight would narrow")
        .contains("iq benchmarks import");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2 x",
    "--accelerator-count=4, 4 x",
    "--tensor-parallel-size=4, 4 x",
    "--accelerator-count=8 --tensor-parallel-size=4, 8 x"
  })
  void withoutACountItTakesTheFewestThatHoldACopy(String flags, String expected) {
    Result result =
        answer(
            "estimate --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-h200-141gb"
                + " --input=1024 --output=128 " + flags);

    assertThat(result.err()).contains("on " + expected + " nvidia-h200-141gb");
  }

  /** Two copies on twice the accelerators do at twice the load what one does. */
  @Test
  void furtherCopiesAddTheirThroughput() {
    String line =
        "estimate --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-h100-80gb"
            + " --tensor-parallel-size=4 --input=1024 --output=1024 --format=json";
    double one =
        number(
            answer(line + " --accelerator-count=4 --concurrency=16").objects().getFirst(),
            "figures.outputTokensPerSecond.median");
    double two =
        number(
            answer(line + " --accelerator-count=8 --concurrency=32").objects().getFirst(),
            "figures.outputTokensPerSecond.median");

    assertThat(two).isBetween(1.4 * one, 2.8 * one);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(answer(ISSUE).out()).isEqualTo(answer(ISSUE).out());
  }
}
