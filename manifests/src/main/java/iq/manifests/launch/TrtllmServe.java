package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.ConfigMap;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Endpoints;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Storage;
import java.util.List;
import java.util.Map;

/**
 * TensorRT-LLM's own server with OpenAI's API. The images' entry point prepares CUDA and then runs
 * its arguments.
 */
record TrtllmServe() implements Launch {
  /** PyTorch became the default; before, an engine had to be compiled. */
  private static final String PYTORCH_SINCE = "1.0.0";

  /** From here on queue and KV cache are among the metrics, if the iterations are counted. */
  private static final String QUEUE_METRICS_SINCE = "1.3.0";

  private static final String FOLDER = "/etc/trtllm-serve";
  private static final String FILE = "options.yaml";

  @Override
  public Images images() {
    return new NgcImages();
  }

  @Override
  public List<String> command(Plan plan) {
    return List.of();
  }

  @Override
  public String instead() {
    return "; older versions serve engines only, which are compiled for each model and accelerator";
  }

  @Override
  public void configure(Draft draft) {
    Plan plan = draft.plan();
    Arguments arguments = draft.pod().server().arguments();
    arguments.word("trtllm-serve", null);
    arguments.word(Storage.model(plan), null);
    if (!Releases.atLeast(plan.version(), PYTORCH_SINCE)) {
      arguments.add("pytorch", "serves the model's files, without an engine", "--backend");
    }
    addParallelism(plan, arguments);
    ContextLength context = ContextLength.of(plan);
    arguments.add(Integer.toString(context.tokens()), context.reason(), "--max_seq_len");
    addOptions(draft, arguments);
    arguments.add("0.0.0.0", null, "--host");
    arguments.add(Integer.toString(Container.PORT), null, "--port");
  }

  private static void addParallelism(Plan plan, Arguments arguments) {
    Replica replica = plan.replica();
    Ways.addTensor(plan, replica.tensor(), arguments, "--tp_size");
    if (replica.pipeline() > 1) {
      String pipeline = Integer.toString(replica.pipeline());
      arguments.add(pipeline, "PP " + pipeline + ": " + plan.measured(), "--pp_size");
    }
    Integer expert = replica.expert();
    if (expert != null && expert > 1) {
      arguments.add(expert.toString(), "EP " + expert + ": " + plan.measured(), "--ep_size");
    }
  }

  /** What has no flag: metrics, and attention that is data parallel. */
  private static void addOptions(Draft draft, Arguments arguments) {
    Plan plan = draft.plan();
    StringBuilder options = new StringBuilder();
    if (plan.replica().sharedAttention()) {
      options.append("enable_attention_dp: true\n");
    } else if (plan.replica().data() > 1) {
      draft.note(
          "Left out: DP " + plan.replica().data() + "; trtllm-serve has it for attention alone.");
    }
    if (Endpoints.of(plan).metricsPath() != null) {
      options.append("return_perf_metrics: true\n");
    }
    if (Releases.atLeast(plan.version(), QUEUE_METRICS_SINCE)) {
      options.append("enable_iter_perf_stats: true\n");
    }
    if (!options.isEmpty()) {
      ConfigMap.addTo(draft, FOLDER, Map.of(FILE, options.toString()));
      String why = "metrics for Prometheus, and what else has no flag";
      arguments.add(FOLDER + "/" + FILE, why, "--extra_llm_api_options", "--config");
    }
  }
}
