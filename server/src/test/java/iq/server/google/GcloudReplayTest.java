package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iq.catalog.Selection;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** gcloud's commands as they are on the wire, and what gcloud needs of each answer. */
class GcloudReplayTest {
  private static final String PROFILES = "/v1/profiles:fetch";
  private static final String BENCHMARKS = "/v1/benchmarkingData:fetch";
  private static final String MANIFEST = "/v1/optimizedManifest:generate";
  private static final String MODEL = "openai/gpt-oss-120b";

  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final Gcloud GCLOUD = new Gcloud(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void modelsListIsWhole() {
    JsonNode answer = GCLOUD.get("/v1/models:fetch");

    assertThat(texts(answer.get("models")))
        .containsExactlyElementsOf(ShippedData.DATA.current().catalog().models());
    assertThat(answer.has("nextPageToken")).isFalse();
  }

  @Test
  void modelServersAndTheirVersionsAreOfOneModel() {
    String model = "?model=openai%2Fgpt-oss-120b";

    assertThat(texts(GCLOUD.get("/v1/modelServers:fetch" + model).get("modelServers")))
        .contains("vllm");
    assertThat(
            texts(
                GCLOUD
                    .get("/v1/modelServerVersions:fetch" + model + "&modelServer=vllm")
                    .get("modelServerVersions")))
        .contains("v0.10.2", "v0.18.0");
  }

  @Test
  void useCasesCarryTheirLengths() {
    JsonNode workloads = GCLOUD.post("/v1/useCases:fetch", "{}").get("workloadSpecs");

    assertThat(workloads).hasSizeGreaterThanOrEqualTo(6);
    assertThat(workloads)
        .anySatisfy(
            one -> {
              assertThat(one.get("useCase").asText()).isEqualTo("Text Summarization");
              assertThat(one.get("averageInputLength").asInt()).isEqualTo(1024);
              assertThat(one.get("averageOutputLength").asInt()).isEqualTo(128);
            });
  }

  @Test
  void servingStacksAndTheirVersionsAreListed() {
    assertThat(GCLOUD.get("/v1/servingStacks:fetch").get("servingStacks"))
        .anySatisfy(stack -> assertThat(stack.get("name").asText()).isEqualTo("llm-d"));
    assertThat(GCLOUD.get("/v1/servingStackVersions:fetch?servingStack=llm-d").isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"model\":\"openai/gpt-oss-120b\"}",
        "{\"model\": \"openai/gpt-oss-120b\", \"performanceRequirements\": {\"targetCost\":"
            + " {\"pricingModel\": \"on-demand\"}, \"targetTtftMilliseconds\": 300}}",
        "{\"performanceRequirements\": {\"targetCost\": {\"costPerMillionInputTokens\": {\"nanos\":"
            + " 290000000, \"units\": \"0\"}, \"costPerMillionOutputTokens\": {\"nanos\": 299999999,"
            + " \"units\": \"2\"}}}}",
        "{\"workloadSpec\": {\"averageInputLength\": 1024, \"useCase\": \"Text Summarization\"}}",
        "{\"workloadSpec\": {\"averageInputLength\": 128, \"averageOutputLength\": 128}}",
        "{\"servingStack\": {\"name\": \"llm-d\", \"version\": \"all\"}}",
        "{\"pageToken\":null}",
        "{\"model\": \"openai/gpt-oss-120b\", \"model_server\": \"vllm\", \"model_server_version\":"
            + " \"\", \"performance_requirements\": null, \"page_size\": null}"
      })
  void everyProfileHasWhatGcloudReadsUnasked(String body) {
    JsonNode answer = GCLOUD.post(PROFILES, body);

    assertThat(answer.has("nextPageToken")).isFalse();
    for (JsonNode profile : answer.path("profile")) {
      assertThat(profile.get("workloadSpec").isObject()).isTrue();
      assertThat(profile.get("modelServerInfo").get("model").asText()).isNotEmpty();
      assertThat(profile.get("performanceStats")).isNotEmpty();
    }
    assertAmounts(GCLOUD.text(PROFILES, body));
  }

  /** In the text itself: a parser could not tell an absent 0 from a 0. */
  private static void assertAmounts(String json) {
    Matcher amounts = Pattern.compile("\"costPerMillion(Out|In)putTokens\":(\\{[^}]*\\})").matcher(json);
    while (amounts.find()) {
      assertThat(amounts.group(2)).matches("\\{\"units\":\"-?\\d+\",\"nanos\":-?\\d+\\}");
    }
  }

  @Test
  void profilesListWithoutFlagsIsWholeAndRanged() {
    JsonNode answer = GCLOUD.post(PROFILES, "{}");

    assertThat(answer.get("profile")).hasSizeGreaterThan(500);
    assertThat(answer.get("comments").isTextual()).isTrue();
    for (String range : List.of("throughputOutputRange", "ttftRange", "ntpotRange", "itlRange")) {
      JsonNode both = answer.get("performanceRange").get(range);
      assertThat(both.get("min").asInt()).isPositive().isLessThanOrEqualTo(both.get("max").asInt());
    }
  }

  @Test
  void theAskedPricingModelComesFirst() {
    String body =
        "{\"model\": \"" + MODEL + "\", \"performanceRequirements\": {\"targetCost\":"
            + " {\"pricingModel\": \"on-demand\"}, \"targetTtftMilliseconds\": 300}}";

    JsonNode profiles = GCLOUD.post(PROFILES, body).get("profile");

    assertThat(profiles).isNotEmpty();
    for (JsonNode profile : profiles) {
      JsonNode stats = profile.get("performanceStats").get(0);
      assertThat(stats.get("ttftMilliseconds").asInt()).isBetween(1, 300);
      assertThat(stats.at("/cost/0/pricingModel").asText("on-demand")).isIn("on-demand", "");
    }
    assertThat(profiles.findValuesAsText("pricingModel")).contains("on-demand", "spot");
  }

  @Test
  void whatHasNoPriceIsThereWithoutACost() {
    JsonNode profiles =
        GCLOUD.post(PROFILES, "{\"model\":\"google/gemma-2-27b-it\",\"modelServerVersion\":\"v0.7.2\"}")
            .get("profile");

    assertThat(profiles)
        .anySatisfy(
            profile -> {
              assertThat(profile.get("instanceType").asText()).isEqualTo("a3-highgpu-1g");
              assertThat(profile.get("performanceStats").get(0).has("cost")).isFalse();
            });
  }

  @Test
  void anOmittedVersionIsTheNewestAndAllIsAll() {
    String vllm = "{\"model\": \"" + MODEL + "\", \"modelServer\": \"vllm\"";
    int newest = GCLOUD.post(PROFILES, vllm + "}").get("profile").size();
    int all = GCLOUD.post(PROFILES, vllm + ",\"modelServerVersion\":\"all\"}").get("profile").size();
    JsonNode one =
        GCLOUD.post(PROFILES, vllm + ",\"modelServerVersion\":\"v0.10.2\"}").get("profile");

    assertThat(all).isGreaterThan(newest);
    assertThat(one).isNotEmpty();
    assertThat(one)
        .allSatisfy(
            profile ->
                assertThat(profile.at("/modelServerInfo/modelServerVersion").asText())
                    .isEqualTo("v0.10.2"));
  }

  @Test
  void useCasesAreFoundInAnyCase() {
    JsonNode profiles =
        GCLOUD
            .post(PROFILES, "{\"workloadSpec\": {\"useCase\": \"balanced 1k\"}}")
            .get("profile");

    assertThat(profiles).isNotEmpty();
    assertThat(profiles)
        .allSatisfy(
            profile -> assertThat(profile.at("/workloadSpec/useCase").asText()).isEqualTo("Balanced 1K"));
  }

  @Test
  void aTargetThatNothingReachesIsAnEmptyAnswerWithItsReason() {
    JsonNode answer =
        GCLOUD.post(
            PROFILES,
            "{\"model\":\"" + MODEL + "\",\"performanceRequirements\":{\"targetNtpotMilliseconds\":1}}");

    assertThat(answer.has("profile")).isFalse();
    assertThat(answer.get("comments").asText()).isNotEmpty();
  }

  @Test
  void benchmarksListHasARowForEveryLoad() {
    JsonNode profiles =
        GCLOUD
            .post(
                BENCHMARKS,
                "{\"instanceType\": \"a3-highgpu-2g\", \"modelServerInfo\": {\"model\": \"" + MODEL
                    + "\", \"modelServer\": \"vllm\", \"modelServerVersion\": \"v0.18.0\"},"
                    + " \"pricingModel\": \"on-demand\"}")
            .get("profile");
    List<Integer> measured =
        ShippedData.DATA.current().catalog().benchmarks(Selection.model(MODEL)).stream()
            .filter(one -> "0.18.0".equals(one.configuration().serverVersion()))
            .filter(one -> one.configuration().accelerator().equals("nvidia-h100-80gb"))
            .filter(one -> one.configuration().acceleratorCount() == 2)
            .map(one -> one.points().size())
            .toList();

    assertThat(profiles).hasSizeGreaterThan(1);
    assertThat(profiles)
        .extracting(profile -> profile.get("performanceStats").size())
        .containsExactlyInAnyOrderElementsOf(measured);
    for (JsonNode profile : profiles) {
      assertThat(profile.get("instanceType").asText()).isEqualTo("a3-highgpu-2g");
      assertThat(profile.at("/performanceStats/0/cost/0/pricingModel").asText())
          .isEqualTo("on-demand");
    }
  }

  @Test
  void manifestsCreateGivesAppliableTextAndOneCommentAnElement() {
    JsonNode answer =
        GCLOUD.post(
            MANIFEST,
            "{\"acceleratorType\": \"nvidia-h100-80gb\", \"kubernetesNamespace\": \"default\","
                + " \"modelServerInfo\": {\"model\": \"google/gemma-2-27b-it\", \"modelServer\":"
                + " \"vllm\"}, \"storageConfig\": {\"modelBucketUri\": \"gs://bucket/d\"},"
                + " \"performanceRequirements\": {\"targetItlMilliseconds\": 20}}");

    assertThat(answer.get("manifestVersion").asText()).isNotEmpty();
    assertThat(answer.get("kubernetesManifests"))
        .allSatisfy(
            manifest -> {
              assertThat(manifest.get("kind").asText()).isNotEmpty();
              assertThat(manifest.get("apiVersion").asText()).isNotEmpty();
              assertThat(manifest.get("content").asText()).startsWith("apiVersion: ");
            });
    assertThat(texts(answer.get("comments"))).isNotEmpty().noneMatch(line -> line.contains("\n"));
  }

  @Test
  void anUnknownPricingModelNamesTheFour() {
    JsonNode error =
        GCLOUD.refused(
            400, PROFILES, "{\"performanceRequirements\":{\"targetCost\":{\"pricingModel\":\"bogus\"}}}");

    assertThat(error.get("code").asInt()).isEqualTo(400);
    assertThat(error.get("status").asText()).isEqualTo("INVALID_ARGUMENT");
    assertThat(error.get("details").isArray()).isTrue();
    assertThat(error.get("message").asText())
        .contains("'bogus'", "spot", "on-demand", "1-year-cud", "3-years-cud");
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    assertThat(message(PROFILES, "{\"workloadSpec\":{\"useCase\":\"nope\"}}"))
        .contains("'nope'", "Text Summarization");
    assertThat(message(PROFILES, "{\"model\":\"openai/gpt-oss-12b\"}"))
        .contains("closest first: openai/gpt-oss-120b");
    assertThat(
            message(
                MANIFEST,
                "{\"acceleratorType\":\"nvidia-h100-80gb\",\"modelServerInfo\":{\"model\":\"" + MODEL
                    + "\",\"modelServer\":\"vllm\"},\"servingStack\":{\"name\":\"lm-d\"}}"))
        .contains("'lm-d'", "llm-d");
    assertThat(message(BENCHMARKS, "{\"modelServerInfo\":{\"model\":\"" + MODEL + "\"}}"))
        .contains("modelServerInfo.modelServer");
  }

  /** A refusal and a note name what this very request has. */
  @Test
  void wordsNameTheMembersOfTheirRequest() {
    String server = "{\"modelServerInfo\":{\"model\":\"" + MODEL + "\",\"modelServer\":\"%s\"}%s}";

    assertThat(message(PROFILES, "{\"workloadSpec\":{\"useCase\":\"nope\"}}"))
        .startsWith("workloadSpec.useCase: 'nope'");
    assertThat(message(BENCHMARKS, server.formatted("vllm", ",\"useCase\":\"nope\"")))
        .startsWith("useCase: 'nope'");
    assertThat(message(BENCHMARKS, server.formatted("vlm", "")))
        .startsWith("modelServerInfo.modelServer: 'vlm'");
    String comments =
        GCLOUD.post(PROFILES, "{\"model\":\"" + MODEL + "\"}").get("comments").asText();
    assertThat(comments)
        .contains("(workloadSpec.useCase picks one)", "(modelServerVersion=all)")
        .contains("(question.kind=saturation of POST /iq/v1/profiles:list)")
        .contains("POST /iq/v1/profiles:explain gives each row's")
        .doesNotContain("--", "'iq ");
  }

  private static String message(String path, String body) {
    return GCLOUD.refused(400, path, body).get("message").asText();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
