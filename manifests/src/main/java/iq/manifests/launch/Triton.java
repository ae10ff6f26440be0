package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.ConfigMap;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Storage;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;
import iq.manifests.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Triton with TensorRT-LLM's LLM API, which serves a model's files without an engine. The images
 * bring a model repository to be copied and a script that starts Triton and returns.
 */
record Triton() implements Launch {
  private static final int METRICS_PORT = 8002;
  private static final String FOLDER = "/etc/triton-files";
  private static final String START = "start.sh";
  private static final String MODEL = "model.yaml";

  private static final String SCRIPT =
      """
      set -e
      cp -R /app/all_models/llmapi /tmp/repository
      cp /etc/triton-files/model.yaml /tmp/repository/tensorrt_llm/1/model.yaml
      python3 /app/scripts/launch_triton_server.py --model_repo=/tmp/repository \\
        --http_port=8000 --metrics_port=8002
      # The script has returned: live as long as what it started.
      sleep 30
      while pgrep tritonserver > /dev/null; do sleep 5; done
      exit 1
      """;

  @Override
  public Images images() {
    return ListedImages.TRITON;
  }

  @Override
  public List<String> command(Plan plan) {
    return List.of();
  }

  @Override
  public String instead() {
    return ", of those that serve without an engine; --model-server=trtllm-serve runs others";
  }

  @Override
  public void configure(Draft draft) {
    Container server = draft.pod().server();
    Arguments arguments = server.arguments();
    arguments.word("bash", null);
    arguments.word(FOLDER + "/" + START, "copies the image's model repository, starts Triton");
    server.port(Endpoints.HTTP, Container.PORT);
    server.port(Endpoints.METRICS, METRICS_PORT);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(START, SCRIPT);
    files.put(MODEL, YamlWriter.write(model(draft.plan()).node()));
    ConfigMap.addTo(draft, FOLDER, files);
    draft.note(
        "Triton has no OpenAI API here: requests go to /v2/models/tensorrt_llm/generate;"
            + " --model-server=trtllm-serve has one.");
  }

  /** The arguments of TensorRT-LLM's LLM, and the two that Triton asks for. */
  private static MapBuilder model(Plan plan) {
    Replica replica = plan.replica();
    ContextLength context = ContextLength.of(plan);
    MapBuilder model =
        Yaml.map()
            .put("model", Storage.model(plan))
            .put("backend", "pytorch")
            .put("tensor_parallel_size", replica.tensor())
            .comment(plan.measured())
            .put("pipeline_parallel_size", replica.pipeline());
    Integer expert = replica.expert();
    if (expert != null && expert > 1) {
      model.put("moe_expert_parallel_size", expert).comment(plan.measured());
    }
    if (replica.sharedAttention()) {
      model.put("enable_attention_dp", true).comment(plan.measured());
    }
    return model
        .put("max_seq_len", context.tokens())
        .comment(context.reason())
        .put("triton_config", Yaml.map().put("max_batch_size", 0).put("decoupled", false));
  }
}
