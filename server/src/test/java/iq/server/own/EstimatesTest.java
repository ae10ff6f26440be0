package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import iq.catalog.Benchmark;
import iq.catalog.Selection;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates over REST: their form and their laws. */
class EstimatesTest {
  private static final String PATH = "/iq/v1/estimates:create";
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final String CONFIG =
      """
      {"architectures": ["LlamaForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336,
       "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8,
       "vocab_size": 128256, "max_position_embeddings": 131072, "torch_dtype": "bfloat16",
       "tie_word_embeddings": false, "model_type": "llama", "hidden_act": "silu"}
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Map<String, Object> request(Object... members) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("model", "openai/gpt-oss-120b");
    request.put("acceleratorType", "nvidia-h100-80gb");
    request.put("input", 3000);
    request.put("output", 400);
    for (int i = 0; i < members.length; i += 2) {
      request.put((String) members[i], members[i + 1]);
    }
    return request;
  }

  private static Map<String, Object> answer(Object... members) {
    return Json.post(SERVER, PATH, request(members));
  }

  private static double number(Map<String, Object> tree, String path) {
    Object value = tree;
    for (String key : List.of(path.split("\\.", -1))) {
      value = ((Map<?, ?>) Objects.requireNonNull(value, path)).get(key);
    }
    return ((Number) Objects.requireNonNull(value, path)).doubleValue();
  }

  @Test
  void eachLoadHasFiguresWithTheirIntervals() {
    Map<String, Object> answer = answer("concurrency", List.of(64, 1, 8));
    List<Map<String, Object>> estimates = Json.list(answer, "estimates");

    assertThat(estimates).extracting(one -> one.get("concurrency")).containsExactly(1.0, 8.0, 64.0);
    assertThat(estimates).allSatisfy(EstimatesTest::hasIntervals);
    assertThat(answer).containsEntry("basis", "estimated").containsEntry("confidence", 90);
    assertThat(answer.get("kind")).isIn("transfer", "neighbour", "physical");
    assertThat(answer).containsEntry("catalogVersion", "shipped");
  }

  private static void hasIntervals(Map<String, Object> one) {
    assertThat(
            List.of(
                "outputTokensPerSecond", "ttftMilliseconds", "itlMilliseconds",
                "ntpotMilliseconds", "usdPerMillionOutputTokens"))
        .allSatisfy(
            figure -> {
              assertThat(number(one, figure + ".low")).isPositive();
              assertThat(number(one, figure + ".median"))
                  .isBetween(number(one, figure + ".low"), number(one, figure + ".high"));
            });
    assertThat(number(one, "kvCacheUtilization")).isBetween(0.0, 1.0);
  }

  @Test
  void sayWhatWasEstimatedWhatTheyLeanOnAndWhatWouldNarrowThem() {
    Map<String, Object> answer = answer();

    assertThat(answer.get("deployment"))
        .isEqualTo(
            Map.of(
                "model", "openai/gpt-oss-120b", "acceleratorType", "nvidia-h100-80gb",
                "acceleratorCount", 1, "modelServer", "vllm", "precision", "fp4"));
    List<Map<String, Object>> leans = Json.list(answer, "leans");
    assertThat(leans).isNotEmpty();
    assertThat(leans.stream().mapToDouble(lean -> number(lean, "share")).sum())
        .isBetween(0.0, 1.000001);
    assertThat(leans)
        .extracting(lean -> lean.get("id"))
        .isSubsetOf(
            ShippedData.catalog().benchmarks(Selection.ALL).stream().map(Benchmark::id).toList());
    assertThat(number(answer, "narrowing.concurrency")).isGreaterThanOrEqualTo(1);
    assertThat(number(answer, "narrowing.factorOfThroughput")).isGreaterThanOrEqualTo(1);
    assertThat(number(answer, "requestsInMemory")).isPositive();
  }

  @Test
  void lengthsThatDifferTakeLongerAndAreLessSure() {
    Map<String, Object> answer = answer("inputStddev", 1500, "outputStddev", 300);
    Map<String, Object> differing = Json.list(answer, "estimates").getLast();
    Map<String, Object> alike = Json.list(answer(), "estimates").getLast();

    assertThat(answer.get("lengths"))
        .isEqualTo(
            Map.of("input", 3000.0, "output", 400.0, "inputStddev", 1500.0, "outputStddev", 300.0));
    assertThat(number(answer, "requestsInMemory"))
        .isLessThan(number(answer(), "requestsInMemory"));
    assertThat(number(differing, "ttftMilliseconds.median"))
        .isGreaterThan(number(alike, "ttftMilliseconds.median"));
    assertThat(
            number(differing, "ttftMilliseconds.high") / number(differing, "ttftMilliseconds.low"))
        .isGreaterThan(
            number(alike, "ttftMilliseconds.high") / number(alike, "ttftMilliseconds.low"));
  }

  /** But for the echo every figure is the same to the last bit. */
  @Test
  void deviationsOfNothingChangeNothing() {
    assertThat(answer("inputStddev", 0, "outputStddev", 0)).isEqualTo(answer());
    assertThat(answer().get("lengths"))
        .isEqualTo(
            Map.of("input", 3000.0, "output", 400.0, "inputStddev", 0.0, "outputStddev", 0.0));
  }

  @ParameterizedTest
  @CsvSource({
    "inputStddev, -1, 'inputStddev: -1 given, expected a number from 0 to'",
    "outputStddev, -0.5, 'outputStddev: -0.5 given, expected a number from 0 to'",
    "inputStddev, 1e9, 'inputStddev: 1000000000 given, expected a number from 0 to'",
    "outputStddev, NaN, outputStddev"
  })
  void aDeviationThatCannotBeIsNamedWithWhatCan(String member, String value, String problem) {
    Object sent = value.equals("NaN") ? value : (Object) Double.valueOf(value);

    assertThat(Json.refusal(SERVER, PATH, request(member, sent))).contains(problem);
  }

  @Test
  void moreConfidenceIsMoreWidthAroundTheSameMedian() {
    Map<String, Object> little = Json.list(answer("confidence", 50), "estimates").getFirst();
    Map<String, Object> much = Json.list(answer("confidence", 95), "estimates").getFirst();

    assertThat(number(much, "ttftMilliseconds.high"))
        .isGreaterThan(number(little, "ttftMilliseconds.high"));
    assertThat(number(much, "ttftMilliseconds.median"))
        .isEqualTo(number(little, "ttftMilliseconds.median"));
    assertThat(Json.refusal(SERVER, PATH, request("confidence", 99)))
        .contains("confidence: '99'", "50, 80, 90, 95");
  }

  /** Dollars an hour over tokens an hour, prompt tokens counting a quarter; more tokens cost less. */
  @Test
  void theCostFollowsFromPriceAndThroughput() {
    Map<String, Object> answer = answer("pricingModel", "spot");
    Map<String, Object> one = Json.list(answer, "estimates").getFirst();
    double tokens = 3600 * number(one, "outputTokensPerSecond.low") * (1 + 3000 / 400.0 / 4);

    assertThat(number(one, "usdPerMillionOutputTokens.high"))
        .isCloseTo(1e6 * number(answer, "price.usdPerMachineHour") / tokens, withinPercentage(0.1));
  }

  @Test
  void aPrivateModelIsTheTextOfItsConfiguration() {
    Map<String, Object> answer = answer("model", "acme/own", "modelConfig", CONFIG);

    assertThat(answer.get("deployment")).asString().contains("acme/own", "bf16");
  }

  @ParameterizedTest
  @CsvSource({
    "model, gpt-oss-120b, 'model: ''gpt-oss-120b'' is not known', openai/gpt-oss-120b",
    "model, '', model is missing, modelConfig",
    "acceleratorType, h100, 'acceleratorType: ''h100''', nvidia-h100-80gb",
    "acceleratorType, '', acceleratorType is missing, acceleratorFile",
    "modelServer, vlm, 'modelServer: ''vlm''', vllm",
    "precision, fp16x, 'precision: ''fp16x''', bf16",
    "pricingModel, free, 'pricingModel: ''free''', on-demand",
    "cloud, gpc, 'cloud: ''gpc''', gcp",
    "modelConfig, '{', modelConfig, ''",
    "inputs, 9, inputs, input"
  })
  void whatIsNotKnownIsRefusedWithTheClosest(
      String member, String value, String problem, String closest) {
    assertThat(Json.refusal(SERVER, PATH, request(member, value))).contains(problem, closest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"input", "output"})
  void lengthsAreNeededAndNumbers(String member) {
    Map<String, Object> without = request();
    without.remove(member);

    assertThat(Json.refusal(SERVER, PATH, without)).contains(member + " is needed");
    assertThat(Json.refusal(SERVER, PATH, request(member, 0)))
        .contains(member + ": 0 given, expected a number from 1 to");
    assertThat(Json.refusal(SERVER, PATH, request("concurrency", List.of(8, -1))))
        .contains("concurrency: -1 given");
    assertThat(
            Json.refusal(SERVER, PATH, request("acceleratorCount", 4, "tensorParallelSize", 3)))
        .contains("tensorParallelSize: 3 does not divide acceleratorCount=4");
  }

  @Test
  void whatDoesNotFitIsDeclinedWithTheFewestThatDo() {
    String words =
        Json.fault(
            SERVER.post(
                PATH,
                Json.write(
                    request(
                        "model", "meta-llama/Llama-3.3-70B-Instruct",
                        "acceleratorType", "nvidia-l4",
                        "acceleratorCount", 1))),
            404,
            "NOT_FOUND");

    assertThat(words).startsWith("declined: ").contains("do not fit", "the fewest");
  }
}
