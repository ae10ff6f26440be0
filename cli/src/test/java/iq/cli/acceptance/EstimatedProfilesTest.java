package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates beside what was measured: only where they are asked for, or nothing else answers. */
class EstimatedProfilesTest {
  private static final Iq IQ = ShippedCatalog.iq();

  /** Measured at these lengths, on some accelerators. */
  private static final String MEASURED =
      "profiles list --model=openai/gpt-oss-120b --use-case='Balanced 1K'";

  /** Nobody measured it. */
  private static final String UNMEASURED =
      "profiles list --model=google/gemma-3-27b-it --target-input-length=3000 --target-output-length=400";

  private static final String ESTIMATE =
      "estimated/google/gemma-3-27b-it/vllm/nvidia-h100-80gb/2/3000/400";

  private static Result answered(String line) {
    Result result = IQ.run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static List<@Nullable Object> ids(String line) {
    return answered(line + " --format=json").values("iq.id");
  }

  private static double number(@Nullable Object from, String path) {
    return ((Number) Objects.requireNonNull(Result.at(from, path), path)).doubleValue();
  }

  @Test
  void whatWasMeasuredAnswersAsBefore() {
    Result measured = answered(MEASURED + " --include=measured --format=json");

    assertThat(answered(MEASURED + " --format=json")).isEqualTo(measured);
    assertThat(measured.values("iq.basis")).doesNotContain("estimated");
  }

  @Test
  void allIsBothAndNoneTwice() {
    List<@Nullable Object> both = ids(MEASURED + " --include=all");
    List<@Nullable Object> union = new ArrayList<>(ids(MEASURED + " --include=measured"));
    union.addAll(ids(MEASURED + " --include=estimated"));

    assertThat(both).containsExactlyInAnyOrderElementsOf(union).doesNotHaveDuplicates();
  }

  @Test
  void whereNothingThatWasMeasuredAnswersEstimatesDo() {
    Result result = answered(UNMEASURED + " --format=json");

    assertThat(result.values("iq.basis")).isNotEmpty().containsOnly("estimated");
    assertThat(result.err())
        .contains("Nothing that was measured answers: these are estimates", "intervals of 90 %");
    assertThat(IQ.run(UNMEASURED + " --include=measured").exit()).isEqualTo(2);
  }

  @Test
  void aTargetThatNothingKeepsIsKeptByNoEstimateEither() {
    Result result = answered(MEASURED + " --target-itl-milliseconds=0.001 --format=json");

    assertThat(result.objects()).isEmpty();
    assertThat(result.err()).contains("miss the target", "Listed 0 items.");
  }

  @Test
  void whatWasMeasuredIsNotEstimated() {
    List<Map<String, Object>> measured = answered(MEASURED + " --format=json").objects();
    List<Map<String, Object>> estimated =
        answered(MEASURED + " --include=estimated --format=json").objects();

    assertThat(estimated).extracting(EstimatedProfilesTest::accelerators).isNotEmpty()
        .doesNotContainAnyElementsOf(measured.stream().map(EstimatedProfilesTest::accelerators).toList());
  }

  private static String accelerators(Map<String, Object> row) {
    return row.get("acceleratorType") + " x " + Result.at(row, "resourcesUsed.acceleratorCount");
  }

  @Test
  void everyFigureHasAnInterval() {
    for (Map<String, Object> row : answered(UNMEASURED + " --format=json").objects()) {
      within(row, "outputTokensPerSecond");
      within(row, "ttftMilliseconds");
      within(row, "itlMilliseconds");
      within(row, "ntpotMilliseconds");
      if (Result.at(row, "iq.cost") != null) {
        assertThat(number(row, "iq.cost.usdPerMillionOutputTokens"))
            .isBetween(
                number(row, "iq.estimate.usdPerMillionOutputTokens.low"),
                number(row, "iq.estimate.usdPerMillionOutputTokens.high"));
      }
      assertThat(Result.at(row, "iq.estimate.kind")).isIn("transfer", "neighbour", "physical");
      assertThat(number(row, "iq.estimate.confidence")).isEqualTo(90);
      assertThat(number(row, "iq.estimate.requestsInMemory")).isPositive();
    }
  }

  /** The API's own figures are whole numbers. */
  private static void within(Map<String, Object> row, String figure) {
    assertThat(number(row, "performanceStats.0." + figure))
        .isBetween(
            number(row, "iq.estimate." + figure + ".low") - 0.5,
            number(row, "iq.estimate." + figure + ".high") + 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttft", "itl", "ntpot"})
  void moreConfidenceLetsFewerPass(String latency) {
    String line = UNMEASURED + " --target-" + latency + "-milliseconds=" + (latency.equals("ttft") ? 500 : 40);
    List<@Nullable Object> sure = ids(line + " --confidence=95");
    List<@Nullable Object> usual = ids(line);
    List<@Nullable Object> unsure = ids(line + " --confidence=50");

    assertThat(usual).containsAll(sure);
    assertThat(unsure).containsAll(usual);
    assertThat(unsure.size()).isGreaterThan(sure.size());
  }

  @Test
  void costsAreRankedByTheUpperEndOfTheirIntervals() {
    List<Double> uppers = new ArrayList<>();
    for (Map<String, Object> row : answered(UNMEASURED + " --format=json").objects()) {
      Object upper = Result.at(row, "iq.estimate.usdPerMillionOutputTokens.high");
      uppers.add(upper == null ? Double.POSITIVE_INFINITY : ((Number) upper).doubleValue());
    }

    assertThat(uppers).isNotEmpty().isSorted();
  }

  @Test
  void csvAndYamlHaveTheIntervalsToo() {
    Result csv = answered(UNMEASURED + " --format=csv");
    String head = csv.out().lines().findFirst().orElseThrow();

    assertThat(head)
        .contains("basis", "estimate_kind", "confidence_percent", "output_tokens_per_second_low",
            "usd_per_million_output_tokens_high", "ttft_ms_high");
    assertThat(answered(UNMEASURED + " --format=yaml").values("iq.estimate.kind"))
        .isEqualTo(answered(UNMEASURED + " --format=json").values("iq.estimate.kind"));
  }

  @Test
  void aWindowShowsIntervalsAndKinds() {
    Result wide = IQ.onTerminal(400).run(UNMEASURED);

    assertThat(wide.out())
        .contains("Nothing that was measured answers", "$/M out interval", "TTFT interval",
            "estimated, neighbour", ESTIMATE);
    assertThat(IQ.onTerminal(400).run(MEASURED).out()).doesNotContain("interval");
  }

  @Test
  void itIsExplainedFromTheRowsThatItLeansOn() {
    Result text = answered("profiles explain " + ESTIMATE);
    Map<String, Object> json =
        answered("profiles explain " + ESTIMATE + " --format=json").objects().getFirst();

    assertThat(text.out())
        .contains("Estimate", "Interval", "Width", "Leans on", "Would narrow it", "in flight",
            "iq benchmarks import", "held out")
        .doesNotContain("Measured by", "nobody");
    String lean = String.valueOf(Result.at(json, "iq.estimate.leans.0.id"));
    assertThat(text.out()).contains(lean);
    assertThat(answered("profiles explain " + lean).out()).contains("Measured by");
    assertThat(Result.at(json, "iq.estimatedLoads.0.outputTokensPerSecond.low")).isNotNull();
  }

  @Test
  void itsIdIsEnoughToFindItAgain() {
    String listed = UNMEASURED + " --accelerator-type=nvidia-h100-80gb --format=json";
    Map<String, Object> row =
        answered(listed).objects().stream()
            .filter(one -> Objects.equals(Result.at(one, "iq.id"), ESTIMATE))
            .findFirst()
            .orElseThrow();
    Map<String, Object> again =
        answered("profiles compare " + ESTIMATE + " --format=json").objects().getFirst();

    assertThat(Result.at(again, "iq.estimate")).isEqualTo(Result.at(row, "iq.estimate"));
    assertThat(answered("profiles explain " + ESTIMATE + ".gcp").out()).contains("Leans on");
  }

  @Test
  void reasonsNameWhyADeploymentIsNotEstimated() {
    Result result =
        answered(
            "profiles explain --model=deepseek-ai/DeepSeek-V3 --include=estimated"
                + " --accelerator-type=nvidia-l4 --use-case='Balanced 1K'");

    assertThat(result.out()).contains("not estimated", "the weights do not fit");
  }

  @Test
  void theChartHasTheBand(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("chart.svg");
    Path png = folder.resolve("chart.png");
    String line = "profiles chart " + ESTIMATE;

    assertThat(answered(line).out()).contains("░", "90 % interval", "● estimated").doesNotContain("● measured");
    answered(line + " --confidence=50 --output=" + svg);
    answered(line + " --output=" + png);
    assertThat(Files.readString(svg)).contains("50 % interval", "fill-opacity=\"0.15\"");
    assertThat(new String(Files.readAllBytes(png), 1, 3, StandardCharsets.ISO_8859_1)).isEqualTo("PNG");
  }

  @Test
  void anEstimateThatMissesTheTargetIsDrawnWithItsBandToo() {
    Result chart = answered("profiles chart " + ESTIMATE + " --target-ttft-milliseconds=1");

    assertThat(chart.out()).contains("░", "● estimated");
    assertThat(chart.err()).contains("Without an operating point", "at best");
  }

  @Test
  void comparisonsHaveTheIntervalsOfEstimatesAlone() {
    Result mixed = answered("profiles compare 07070de2 " + ESTIMATE);

    assertThat(mixed.out()).contains("… interval", "estimated, neighbour", "measured");
    assertThat(answered("profiles compare 07070de2").out()).doesNotContain("interval");
  }

  @Test
  void listsOfLoadsSayWhichAreEstimated() {
    String list =
        "benchmarks list --model=openai/gpt-oss-120b --model-server=vllm --use-case='Balanced 1K' --format=csv";
    List<String> measured = answered(list).out().lines().skip(1).toList();
    List<String> all = answered(list + " --include=all").out().lines().skip(1).toList();

    assertThat(answered(list).out().lines().findFirst().orElseThrow()).contains("basis");
    assertThat(measured).isNotEmpty().allMatch(row -> row.contains(",measured,"));
    assertThat(all).containsAll(measured).anyMatch(row -> row.contains("estimated, "));
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--model=openai/gpt-oss-120b --include=estimated; --use-case",
        "--include=all --use-case=Chatbot; --model",
        "--model=openai/gpt-oss-120b --include=guessed; measured, estimated, all",
        "--model=openai/gpt-oss-120b --confidence=70; 50, 80, 90, 95",
        "--model=openai/gpt-oss-121b --include=all --use-case=Chatbot; openai/gpt-oss-120b",
        "--model=openai/gpt-oss-120b --include=all --use-case=Chatbot --kind=offline; online",
        "--model=openai/gpt-oss-120b --include=all --use-case=Chatbot --percentile=p99; mean",
        "--model=openai/gpt-oss-120b --include=all --use-case=Chatbot --model-server=tgi; vllm",
        "--model=openai/gpt-oss-120b --include=all --use-case=Chatbot --accelerator-type=nvidia-l5; nvidia-l4"
      })
  void whatCannotBeEstimatedIsRefusedWithWhatWouldDo(String flags, String words) {
    Result result = IQ.run("profiles list " + flags);

    assertThat(result.exit()).as(result.out()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("unexpected fault");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "estimated/a/b; estimated/MODEL/SERVER/ACCELERATOR",
        "estimated/…/2/128/128; cut to fit a window",
        "estimated/openai/gpt-oss-120/vllm/nvidia-l4/8/128/128; openai/gpt-oss-120b",
        "estimated/openai/gpt-oss-120b/vllm/nvidia-l5/8/128/128; nvidia-l4",
        "estimated/openai/gpt-oss-120b/vlm/nvidia-l4/8/128/128; vllm"
      })
  void anIdOfNothingIsRefusedWithTheClosest(String id, String words) {
    Result result = IQ.run("profiles explain " + id);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(words);
  }

  @Test
  void nothingOfAnEstimateIsCalledMeasured() {
    Result result =
        ShippedCatalog.iq().run("profiles explain estimated/Qwen/Qwen3-14B/vllm/nvidia-h100-80gb/1/1000/200");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("best estimated").doesNotContain("best measured");
  }

  /** What nothing can be said of disappears no more without a word than what was measured otherwise. */
  @ParameterizedTest
  @CsvSource({
    "100000, 'not estimated: nothing like it was measured: prompts of 100,000 tokens'",
    "200000, '200,500 tokens in and out are more than the model''s context of 131,072'"
  })
  void whatIsDeclinedIsCountedWithItsReason(int input, String reason) {
    Result result =
        ShippedCatalog.iq()
            .run(
                "profiles list --model=meta-llama/Llama-3.1-8B-Instruct --include=estimated"
                    + " --target-output-length=500 --target-input-length=" + input);

    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(String.join("\n", result.notes())).containsPattern("Not shown: \\d+ not estimated: ").contains(reason);
  }

  @Test
  void gcloudsLinesAreMeasuredUnlessAsked() {
    String line = "container ai profiles list --model=openai/gpt-oss-120b --use-case='Code Completion'";

    assertThat(IQ.run(line).err()).doesNotContain("estimates");
    assertThat(IQ.run(line + " --include=estimated").err()).contains("Estimates (");
  }
}
