package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Storage;
import java.util.List;

/** SGLang's server with OpenAI's API. */
record Sglang() implements Launch {
  private static final String CUDA_12_4_UNTIL = "0.4.7";
  private static final String ONE_IMAGE_SINCE = "0.5.2";

  /** SGLang named CUDA in its tags at first. */
  @Override
  public String image(String version) {
    return "lmsysorg/sglang:v" + version + cuda(version);
  }

  private static String cuda(String version) {
    if (Releases.atLeast(version, ONE_IMAGE_SINCE)) {
      return "";
    }
    return Releases.atLeast(version, CUDA_12_4_UNTIL) ? "-cu126" : "-cu124";
  }

  @Override
  public List<String> command() {
    return List.of("python3", "-m", "sglang.launch_server");
  }

  @Override
  public void configure(Draft draft) {
    Plan plan = draft.plan();
    Arguments arguments = draft.pod().server().arguments();
    arguments.add(Storage.model(plan), null, "--model-path", "--model");
    // Clients name the model as Hugging Face does, wherever its files are.
    arguments.add(plan.request().model(), null, "--served-model-name");
    addParallelism(plan, arguments);
    ContextLength context = ContextLength.of(plan);
    arguments.add(Integer.toString(context.tokens()), context.reason(), "--context-length");
    arguments.toggle("without it SGLang exports no metrics", "--enable-metrics");
    arguments.add("0.0.0.0", null, "--host");
    arguments.add(Integer.toString(Container.PORT), null, "--port");
  }

  private static void addParallelism(Plan plan, Arguments arguments) {
    Replica replica = plan.replica();
    String why = plan.measured();
    Ways.addTensor(plan, replica.tensor(), arguments);
    Ways.addPipeline(plan, arguments);
    Ways.addData(plan, arguments);
    if (replica.data() > 1 && replica.sharedAttention()) {
      arguments.toggle("TP and DP on the same accelerators: " + why, "--enable-dp-attention");
    }
    Integer expert = replica.expert();
    if (expert != null && expert > 1) {
      arguments.add(expert.toString(), "EP: " + why, "--expert-parallel-size", "--ep-size");
    }
  }
}
