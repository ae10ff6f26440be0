package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import iq.answers.ManifestAnswers;
import iq.answers.ManifestInquiry;
import iq.answers.report.ManifestText;
import iq.manifests.ManifestSet;
import iq.manifests.plan.Options;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Manifests with every option, and their check, over REST on the shipped data. */
class ManifestsTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final String CREATE = "/iq/v1/manifests:create";
  private static final String VALIDATE = "/iq/v1/manifests:validate";
  private static final Map<String, Object> ASKED =
      Map.of(
          "model", "openai/gpt-oss-120b",
          "modelServer", "vllm",
          "acceleratorType", "nvidia-h100-80gb");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void estimatesStandInWhereTheyAreAskedFor() {
    Map<String, Object> unmeasured =
        Map.of(
            "model", "openai/gpt-oss-120b", "modelServer", "vllm",
            "modelServerVersion", "0.18.0", "acceleratorType", "nvidia-l4");
    Map<String, Object> included = new LinkedHashMap<>(unmeasured);
    included.put("include", "estimated");
    included.put("confidence", 80);

    assertThat(SERVER.post(CREATE, Json.write(unmeasured)).statusCode())
        .isEqualTo(404);
    assertThat(Json.post(SERVER, CREATE, included).get("comments"))
        .asString()
        .contains("Estimated (", "not measured", "80 % intervals at ");
  }

  @Test
  void withoutOptionsTheyAreThoseOfTheCommandLine() {
    Map<String, Object> answer = Json.post(SERVER, CREATE, ASKED);

    ManifestSet set = set(Options.NONE);
    assertThat(answer)
        .containsEntry("text", ManifestText.of(set, true, true))
        .containsEntry("comments", set.comments())
        .containsEntry("manifestVersion", set.version())
        .doesNotContainKey("files");
    assertThat(Json.list(answer, "manifests"))
        .hasSameSizeAs(set.manifests())
        .allSatisfy(one -> assertThat(one).containsKeys("kind", "apiVersion", "name", "content"));
  }

  private static ManifestSet set(Options options) {
    return new ManifestAnswers(ShippedData.catalog(), OwnNames.REQUEST)
        .make(
            new ManifestInquiry(
                "openai/gpt-oss-120b", "vllm", null, "nvidia-h100-80gb", "Chatbot", "default",
                "2026-11-22", options));
  }

  @Test
  void everyOptionIsHeard() {
    Map<String, Object> asked =
        with(
            Map.ofEntries(
                Map.entry("platform", "eks"),
                Map.entry("pricingModel", "spot"),
                Map.entry("namespace", "serving"),
                Map.entry("modelBucketUri", "s3://bucket/models/gpt-oss"),
                Map.entry("layout", "kustomize"),
                Map.entry("metricsAdapter", "keda"),
                Map.entry("targetQps", 40),
                Map.entry("targetItlMilliseconds", 40),
                Map.entry("replicaStartSeconds", 120),
                Map.entry("loadGrowthPercentPerMinute", 2.5),
                Map.entry("maxReplicas", 60)));

    Map<String, Object> answer = Json.post(SERVER, CREATE, asked);

    assertThat(Json.at(answer, "text").toString())
        .contains("namespace: serving", "s3://bucket/models/gpt-oss", "kind: ScaledObject")
        .contains("maxReplicaCount: 60");
    assertThat(Json.list(answer, "files"))
        .extracting(file -> file.get("path"))
        .contains("base/kustomization.yaml");
    assertThat(Json.list(answer, "files"))
        .extracting(file -> file.getOrDefault("belongsToUser", false))
        .contains(true, false);
  }

  @Test
  void wordsThatAreNotKnownAreRefusedWithThoseThatAre() {
    assertThat(refused(Map.of("platform", "gke-autopilo")))
        .startsWith("platform: 'gke-autopilo' is not known; closest first: gke-autopilot,");
    assertThat(refused(Map.of("layout", "zip")))
        .isEqualTo("layout: 'zip' is not known; expected one of plain, kustomize, helm");
    assertThat(refused(Map.of("metricsAdapter", "x")))
        .startsWith("metricsAdapter: 'x' is not known; expected one of google-pods,");
    assertThat(refused(Map.of("pricingModel", "free")))
        .startsWith("pricingModel: 'free' is not known; expected one of ");
    assertThat(refused(Map.of("servingStack", Map.of("version", "1"))))
        .isEqualTo("servingStack.version needs servingStack.name");
    assertThat(refused(Map.of("maxReplicas", 0)))
        .isEqualTo("maxReplicas: '0' is too small; expected 1 or more");
    assertThat(refused(Map.of("replicaStartSeconds", -1)))
        .isEqualTo("replicaStartSeconds: '-1.0' was given; expected 0 or a number above it");
    assertThat(refused(Map.of("namespace", "No"))).startsWith("namespace: 'No' is not a name");
    assertThat(Json.refusal(SERVER, CREATE, Map.of("model", "m")))
        .isEqualTo("acceleratorType is needed");
  }

  @Test
  void whatTheManifestsRefuseNamesTheMembersToo() {
    assertThat(refused(Map.of("modelBucketUri", "gs://B/d/config.json")))
        .startsWith("modelBucketUri: 'gs://B/d/config.json' names a file");
    assertThat(Json.post(SERVER, CREATE, with(Map.of("targetNtpotMilliseconds", 1, "targetQps", 3))))
        .satisfies(
            answer ->
                assertThat(Json.at(answer, "comments").toString())
                    .contains("Nor are there replicas for targetQps: ")
                    .doesNotContain("--target-qps"));
  }

  private static String refused(Map<String, Object> more) {
    return Json.refusal(SERVER, CREATE, with(more));
  }

  private static Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(ASKED);
    all.putAll(more);
    return all;
  }

  @Test
  void whatWasNotMeasuredIsNotFound() {
    Map<String, Object> asked = Map.of("model", "nobody/nothing", "acceleratorType", "nvidia-l4");

    assertThat(Json.fault(SERVER.post(CREATE, Json.write(asked)), 404, "NOT_FOUND"))
        .startsWith("no manifest: nothing was measured of nobody/nothing");
  }

  @Test
  void whatItWritesIsValid() {
    Object text = Json.post(SERVER, CREATE, ASKED).getOrDefault("text", "");

    assertThat(Json.post(SERVER, VALIDATE, Map.of("text", text)))
        .containsEntry("valid", true)
        .containsEntry("validObjects", set(Options.NONE).manifests().size())
        .containsEntry("invalidObjects", 0)
        .doesNotContainKey("findings");
  }

  @Test
  void aMisspeltFieldIsFoundInItsLine() {
    String text =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: a
        spec:
          porst: []
        """;

    Map<String, Object> answer = Json.post(SERVER, VALIDATE, Map.of("text", text));

    assertThat(answer).containsEntry("valid", false).containsEntry("invalidObjects", 1);
    assertThat(Json.list(answer, "findings"))
        .anySatisfy(
            one ->
                assertThat(one)
                    .containsEntry("severity", "error")
                    .containsEntry("line", 6)
                    .containsEntry("document", 1)
                    .containsEntry("kind", "Service")
                    .containsEntry("path", "spec.porst")
                    .containsEntry("closest", "ports"));
  }

  @Test
  void kindsWithoutASchemaAreSkippedOnWish() {
    String text = "apiVersion: example.org/v1\nkind: Own\nmetadata:\n  name: a\n";

    assertThat(Json.post(SERVER, VALIDATE, Map.of("text", text))).containsEntry("valid", false);
    assertThat(
            Json.post(SERVER, VALIDATE, Map.of("text", text, "ignoreMissingSchemas", true)))
        .containsEntry("valid", true)
        .containsEntry("skippedObjects", 1);
    assertThat(Json.refusal(SERVER, VALIDATE, Map.of())).isEqualTo("text is needed");
  }

  @Test
  void manyAtOnceAreEachCheckedAlone() {
    List<Map<String, Object>> answers =
        List.of(1, 2, 3, 4).parallelStream()
            .map(i -> Json.post(SERVER, VALIDATE, Map.of("text", "kind: Pod" + i)))
            .toList();

    for (int i = 0; i < 4; i++) {
      assertThat(Json.list(answers.get(i), "findings").toString()).contains("Pod" + (i + 1));
    }
  }
}
