package iq.manifests.launch;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Parallelism;
import iq.manifests.Deployed;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each server is started and where it answers. */
class ServersTest {

  @ParameterizedTest
  @CsvSource({
    "vllm, 0.11.2, nvidia-l4, /health, /metrics, metrics",
    "sglang, 0.5.9, amd-mi300x, /health, /metrics, metrics",
    "tgi, 3.3.7, nvidia-l4, /health, /metrics, metrics",
    "tensorrt-llm, 1.1.0, nvidia-l4, /health, /prometheus/metrics, metrics",
  })
  void answersOnOnePort(
      String server, String version, String accelerator, String health, String metrics, String at) {
    Deployed deployed = Deployed.of(server, version, accelerator);

    assertThat(deployed.container("readinessProbe.httpGet"))
        .isEqualTo(Map.of("path", health, "port", at));
    assertThat(deployed.container("ports.0.containerPort")).isEqualTo(8000);
    assertThat(deployed.endpoint())
        .isEqualTo(Map.of("port", at, "path", metrics, "interval", "15s"));
  }

  @Test
  void vllmIsStartedByItsCommandOnceItsModuleIsDeprecated() {
    assertThat(Deployed.of("vllm", "0.28.0", "nvidia-l4").container("command"))
        .isEqualTo(List.of("python3", "-m", "vllm.entrypoints.openai.api_server"));
    assertThat(Deployed.of("vllm", "0.28.0", "nvidia-l4").args()).contains("--model=google/gemma");
    assertThat(Deployed.of("vllm", "0.29.0", "nvidia-l4").container("command"))
        .isEqualTo(List.of("vllm", "serve"));
    assertThat(Deployed.of("vllm", "0.29.0", "nvidia-l4").args()).startsWith("google/gemma");
  }

  @Test
  void tgiIsStartedByItsLauncherWithTheNamesOfTheVersion() {
    assertThat(Deployed.of("tgi", "3.3.7", "nvidia-l4").args())
        .contains(
            "--model-id=google/gemma", "--num-shard=4", "--max-input-tokens=1920",
            "--max-total-tokens=2048", "--port=8000");
    assertThat(Deployed.of("tgi", "1.1.0", "nvidia-l4").args())
        .contains("--max-input-length=1920");
  }

  @Test
  void tgiKeepsItsDownloadsWhereTheyFit() {
    Deployed large = Deployed.of("tgi", "3.3.7", "nvidia-l4").weights(100);

    assertThat(large.args()).contains("--huggingface-hub-cache=/dev/shm/hf_cache");
  }

  @Test
  void trtllmServeIsGivenItsModelByPositionAndItsMetricsByFile() {
    Deployed deployed =
        Deployed.of("tensorrt-llm", "1.1.0", "nvidia-l4").ways(new Parallelism(4, 1, null, 4));

    assertThat(deployed.args())
        .containsExactly(
            "trtllm-serve",
            "google/gemma",
            "--tp_size=4",
            "--ep_size=4",
            "--max_seq_len=2048",
            "--extra_llm_api_options=/etc/trtllm-serve/options.yaml",
            "--host=0.0.0.0",
            "--port=8000");
    assertThat(deployed.file("options.yaml")).isEqualTo("return_perf_metrics: true\n");
    assertThat(Deployed.of("tensorrt-llm", "1.3.0", "nvidia-l4").file("options.yaml"))
        .contains("enable_iter_perf_stats: true");
  }

  @Test
  void trtllmServeOfBeforeItsMetricsHasNoneToRead() {
    Deployed deployed = Deployed.of("tensorrt-llm", "1.0.0", "nvidia-l4");

    assertThat(deployed.set().manifests()).extracting("kind").doesNotContain("PodMonitoring");
    assertThat(deployed.args()).noneMatch(arg -> arg.startsWith("--extra_llm_api_options"));
    assertThat(deployed.args()).noneMatch(arg -> arg.startsWith("--backend"));
    assertThat(Deployed.of("tensorrt-llm", "0.21.0", "nvidia-l4").args())
        .contains("--backend=pytorch");
  }

  @Test
  void tensorRtHasTwoServersThatAreMeasuredUnderOneName() {
    Deployed triton = Deployed.of("tensorrt-llm", "1.0.0", "nvidia-l4").asked("triton");
    Deployed serve = Deployed.of("tensorrt-llm", "1.0.0", "nvidia-l4").asked("trtllm-serve");

    assertThat(serve.args()).contains("trtllm-serve");
    assertThat(triton.image()).isEqualTo("nvcr.io/nvidia/tritonserver:25.10-trtllm-python-py3");
    assertThat(triton.file("model.yaml"))
        .contains("model: google/gemma\n", "tensor_parallel_size: 4", "max_seq_len: 2048");
    assertThat(triton.file("start.sh")).contains("cp /etc/triton-files/model.yaml ");
    assertThat(triton.container("readinessProbe.httpGet"))
        .isEqualTo(Map.of("path", "/v2/health/ready", "port", "http"));
    assertThat(triton.container("ports"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(Deployed.of("tensorrt-llm", "0.18.2", "nvidia-l4").asked("triton").refusal())
        .contains("is known to have 1.1.0, 1.0.0, 0.21.0, 0.20.0", "trtllm-serve runs others");
  }

  @Test
  void jetstreamAnswersThroughASecondContainer() {
    Deployed deployed = Deployed.of("jetstream", "0.2.4", "tpu-v6e-slice");

    assertThat(deployed.args())
        .containsExactlyElementsOf(
            List.of(
                "--model_id=google/gemma",
                "--override_batch_size=30",
                "--max_input_length=1024",
                "--max_output_length=1024",
                "--enable_model_warmup=True"));
    assertThat(deployed.comments()).anyMatch(line -> line.contains("JetStream is archived"));
    assertThat(deployed.set().manifests()).extracting("kind").doesNotContain("PodMonitoring");
  }
}
