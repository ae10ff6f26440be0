package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A13 to A15: {@code profiles manifests create}. */
class ManifestsTest {
  static final String CREATE = "profiles manifests create ";
  private static final String GEMMA_L4 =
      CREATE
          + "--model=google/gemma-2-27b-it --model-server=vllm --model-server-version=v0.7.2"
          + " --accelerator-type=nvidia-l4";
  private static final String TPU =
      CREATE + "--model=google/gemma-3-27b-it --accelerator-type=tpu-v6e-slice";

  static List<Object> documents(String text) {
    List<Object> documents = new ArrayList<>();
    for (Object one : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
      if (one != null) {
        documents.add(one);
      }
    }
    return documents;
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a13ABasicDeployment(Spelling spelling) {
    Result result = spelling.run(GEMMA_L4);

    assertThat(result.exit()).as(result.err()).isZero();
    List<Object> objects = documents(result.out());
    assertThat(objects).hasSize(3);
    assertThat(objects.stream().map(object -> ((Map<?, ?>) object).get("kind")))
        .isEqualTo(List.of("Deployment", "Service", "PodMonitoring"));
    assertThat(result.out())
        .contains(
            "- name: inference-server\n",
            "containerPort: 8000\n",
            "- --tensor-parallel-size=4 # TP 4: measured configuration (benchmark ",
            "nvidia.com/gpu: '4'\n",
            "cloud.google.com/gke-accelerator: nvidia-l4\n",
            "name: hf-secret\n",
            "key: hf_api_token\n");
  }

  @Test
  void a13SelectorsAndReferencesAgree() {
    List<Object> objects = documents(FixtureF.run(GEMMA_L4).out());

    Object app = "gemma-2-27b-it-vllm-inference-server";
    assertThat(Result.at(objects, "0.metadata.name")).isEqualTo("gemma-2-27b-it-vllm-deployment");
    assertThat(Result.at(objects, "0.spec.template.metadata.labels.app")).isEqualTo(app);
    assertThat(Result.at(objects, "0.spec.selector.matchLabels.app")).isEqualTo(app);
    assertThat(Result.at(objects, "1.spec.selector.app")).isEqualTo(app);
    assertThat(Result.at(objects, "2.spec.selector.matchLabels.app")).isEqualTo(app);
  }

  @Test
  void a14TheHeaderStandsInCommentsAndAnnotation() {
    String text = FixtureF.run(GEMMA_L4).out();
    List<String> header =
        List.of(
            "# Generated on 2026-02-01 using:",
            "# GKE cluster not stated by the source",
            "# GPU driver not stated by the source for node version not stated by the source",
            "# Model server vllm v0.7.2");

    assertThat(text).contains("\n---\n" + String.join("\n", header) + "\n");
    assertThat(text)
        .contains("recommender.ai.gke.io/version: |-\n      " + String.join("\n      ", header));
  }

  @Test
  void a14TpusHaveNoLineOfADriver() {
    Result result = FixtureF.run(TPU);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .doesNotContain("GPU driver")
        .contains(
            "google.com/tpu: '8'\n",
            "cloud.google.com/gke-tpu-accelerator: tpu-v6e-slice\n",
            "cloud.google.com/gke-tpu-topology: 2x4",
            "image: vllm/vllm-tpu:v0.14.0");
  }

  @Test
  void theNearestBenchmarkIsUsedAndSaidSo() {
    Result result =
        FixtureF.run(
            CREATE
                + "--model=openai/gpt-oss-120b --accelerator-type=nvidia-h100-80gb"
                + " --model-server=vllm --model-server-version=0.12.0 --use-case='Deep Research'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "# Use case: asked for Deep Research (256/4096), measured at 128/128",
            "# Version: asked for 0.12.0, measured with 0.11.2.",
            "image: vllm/vllm-openai:v0.12.0",
            "- --max-model-len=9216\n");
  }

  @Test
  void largeWeightsGoToSharedMemory() {
    Result result =
        FixtureF.run(CREATE + "--model=example/large-95gib --accelerator-type=nvidia-h100-80gb");

    assertThat(result.out()).contains("value: /dev/shm/hf_cache", "sizeLimit: 105Gi", "(HF_HOME)");
    assertThat(
            FixtureF.run(CREATE + "--model=example/small-15gib --accelerator-type=nvidia-h100-80gb")
                .out())
        .contains("kind: Deployment")
        .doesNotContain("HF_HOME");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a15ATargetGivesAnAutoscaler(Spelling spelling) {
    Result result = spelling.run(GEMMA_L4 + " --target-ntpot-milliseconds=200");

    assertThat(result.exit()).as(result.err()).isZero();
    List<Object> objects = documents(result.out());
    assertThat(objects).hasSize(4);
    assertThat(Result.at(objects, "3.apiVersion")).isEqualTo("autoscaling/v2");
    assertThat(Result.at(objects, "3.kind")).isEqualTo("HorizontalPodAutoscaler");
    assertThat(Result.at(objects, "3.spec.scaleTargetRef.name"))
        .isEqualTo(Result.at(objects, "0.metadata.name"));
    assertThat(Result.at(objects, "3.spec.metrics.0.pods.metric.name"))
        .isEqualTo("prometheus.googleapis.com|vllm:num_requests_waiting|gauge");
    assertThat(Result.at(objects, "3.spec.metrics.0.pods.target.type")).isEqualTo("AverageValue");
    Object value = Result.at(objects, "3.spec.metrics.0.pods.target.averageValue");
    assertThat(Integer.parseInt(String.valueOf(value))).isPositive();
    assertThat(result.out()).contains("custom-metrics-stackdriver-adapter");
  }

  @ParameterizedTest
  @EnumSource(Spelling.class)
  void a15ATargetThatCannotBeKeptGivesNone(Spelling spelling) {
    Result result = spelling.run(GEMMA_L4 + " --target-ntpot-milliseconds=10");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(documents(result.out())).hasSize(3);
    assertThat(result.out())
        .contains("# No autoscaler: no measured load keeps the target", "achievable is 90 ms");
  }
}
