package iq.server.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iq.server.FixtureF;
import iq.server.Running;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A15 to A17: the manifests of fixture F through GenerateOptimizedManifest. */
class FixtureManifestsTest {
  private static final String PATH = "/v1/optimizedManifest:generate";
  private static final String GEMMA_L4 =
      "{\"modelServerInfo\":{\"model\":\"google/gemma-2-27b-it\",\"modelServer\":\"vllm\","
          + "\"modelServerVersion\":\"v0.7.2\"},\"acceleratorType\":\"nvidia-l4\"%s}";
  private static final String GPT_OSS =
      "{\"modelServerInfo\":{\"model\":\"openai/gpt-oss-120b\",\"modelServer\":\"vllm\"%s},"
          + "\"acceleratorType\":\"nvidia-h100-80gb\"%s}";
  private static final String ACCOUNT = "gpt-oss-120b-vllm-deployment-service-account";

  private static final Running SERVER = Running.on(FixtureF.DATA);
  private static final Gcloud GCLOUD = new Gcloud(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static JsonNode made(String body) {
    return GCLOUD.post(PATH, body);
  }

  private static List<String> kinds(JsonNode answer) {
    return answer.get("kubernetesManifests").findValuesAsText("kind");
  }

  private static String content(JsonNode answer) {
    return String.join("\n---\n", answer.get("kubernetesManifests").findValuesAsText("content"));
  }

  private static String comments(JsonNode answer) {
    return answer
        .get("comments")
        .valueStream()
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n"));
  }

  private static String ntpot(int millis) {
    return ",\"performanceRequirements\":{\"targetNtpotMilliseconds\":" + millis + "}";
  }

  @Test
  void a15ATargetGivesAnAutoscaler() {
    JsonNode answer = made(GEMMA_L4.formatted(ntpot(200)));

    assertThat(kinds(answer))
        .containsExactly("Deployment", "Service", "PodMonitoring", "HorizontalPodAutoscaler");
    assertThat(content(answer))
        .contains("apiVersion: autoscaling/v2", "vllm:num_requests_waiting")
        .containsPattern("averageValue: '?[1-9]");
    assertThat(comments(answer)).contains("custom-metrics-stackdriver-adapter");
  }

  @Test
  void a15ATargetThatCannotBeKeptGivesNone() {
    JsonNode answer = made(GEMMA_L4.formatted(ntpot(10)));

    assertThat(kinds(answer)).containsExactly("Deployment", "Service", "PodMonitoring");
    assertThat(comments(answer))
        .contains("No autoscaler: no measured load keeps the target", "achievable is 90 ms");
  }

  @Test
  void a16StreamsFrom0111On() {
    JsonNode answer = made(fromBucket("v0.11.2"));

    assertThat(content(answer))
        .contains("- --model=gs://B/d\n", "- --load-format=runai_streamer")
        .contains("serviceAccountName: " + ACCOUNT)
        .doesNotContain("gcsfuse", "csi:");
    assertThat(comments(answer)).contains("/subject/ns/serving/sa/" + ACCOUNT);
  }

  @Test
  void a16MountsBefore() {
    JsonNode answer = made(fromBucket("v0.10.2"));

    assertThat(content(answer))
        .contains("- --model=/data/d\n", "gke-gcsfuse/volumes: 'true'", "bucketName: B\n")
        .contains("driver: gcsfuse.csi.storage.gke.io\n", "mountPath: /data\n")
        .doesNotContain("runai_streamer");
    assertThat(comments(answer)).contains("/subject/ns/serving/sa/" + ACCOUNT);
  }

  private static String fromBucket(String version) {
    return GPT_OSS.formatted(
        ",\"modelServerVersion\":\"" + version + "\"",
        ",\"kubernetesNamespace\":\"serving\",\"storageConfig\":{\"modelBucketUri\":\"gs://B/d\"}");
  }

  @Test
  void aRefusalNamesTheMemberOfTheRequest() {
    String file = fromBucket("v0.11.2").replace("gs://B/d", "gs://B/d/config.json");

    assertThat(GCLOUD.refused(400, PATH, file).get("message").asText())
        .startsWith("storageConfig.modelBucketUri: 'gs://B/d/config.json' names a file");
  }

  @Test
  void a17TheStackComesWithItsPoolAndRoute() {
    JsonNode answer = made(behind("llm-d"));

    assertThat(kinds(answer)).contains("Deployment", "InferencePool", "HTTPRoute", "Gateway");
    assertThat(content(answer)).contains("apiVersion: inference.networking.k8s.io/v1\n");
    assertThat(comments(answer))
        .contains("gcloud container clusters create-auto $CLUSTER_NAME", "hf-secret");
  }

  @Test
  void a17AnUnknownStackIsRefused() {
    assertThat(GCLOUD.refused(400, PATH, behind("lm-d")).get("message").asText())
        .startsWith("servingStack.name: 'lm-d'")
        .contains("llm-d");
  }

  private static String behind(String stack) {
    return GPT_OSS.formatted(
        "",
        ",\"servingStack\":{\"name\":\"" + stack + "\"},"
            + "\"useCase\":\"Multi Agent Large Document Summarization\"");
  }
}
