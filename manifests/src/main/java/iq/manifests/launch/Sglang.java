package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Storage;
import java.util.List;

/** SGLang's server with OpenAI's API, whose images differ by accelerator. */
record Sglang(Images images) implements Launch {

  @Override
  public List<String> command(Plan plan) {
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
    Quantization.addTo(plan, arguments);
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
      String stated = "EP " + expert + ": " + why;
      arguments.add(expert.toString(), stated, "--expert-parallel-size", "--ep-size");
    }
  }
}
