package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Storage;
import java.util.List;

/** vLLM's server with OpenAI's API, whose images differ by accelerator. */
record Vllm(Images images) implements Launch {

  /** From here on the module is deprecated, whose sources have moved. */
  private static final String SERVE_SINCE = "0.29.0";

  private static boolean serve(Plan plan) {
    return Releases.atLeast(plan.version(), SERVE_SINCE);
  }

  @Override
  public List<String> command(Plan plan) {
    return serve(plan)
        ? List.of("vllm", "serve")
        : List.of("python3", "-m", "vllm.entrypoints.openai.api_server");
  }

  @Override
  public void configure(Draft draft) {
    Plan plan = draft.plan();
    Arguments arguments = draft.pod().server().arguments();
    if (!Group.namesModel(plan)) {
      if (serve(plan)) {
        arguments.word(Storage.model(plan), null);
      } else {
        arguments.add(Storage.model(plan), null, "--model");
      }
    }
    if (!Storage.model(plan).equals(plan.request().model())) {
      String why = "clients name the model as Hugging Face does";
      arguments.add(plan.request().model(), why, "--served-model-name");
    }
    addParallelism(plan, arguments);
    Quantization.addTo(plan, arguments);
    ContextLength context = ContextLength.of(plan);
    arguments.add(Integer.toString(context.tokens()), context.reason(), "--max-model-len");
    arguments.add("0.0.0.0", null, "--host");
    arguments.add(Integer.toString(draft.pod().server().port()), null, "--port");
  }

  private static void addParallelism(Plan plan, Arguments arguments) {
    Replica replica = plan.replica();
    // vLLM has no way to say that attention alone is data parallel: its TP is what is left of it.
    int tensor = replica.sharedAttention() ? replica.tensor() / replica.data() : replica.tensor();
    Ways.addTensor(plan, tensor, arguments);
    Ways.addPipeline(plan, arguments);
    Ways.addData(plan, arguments);
    Integer expert = replica.expert();
    if (expert != null && expert > 1) {
      arguments.toggle("EP " + expert + ": " + plan.measured(), "--enable-expert-parallel");
    }
  }
}
