package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.ContextLength;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import iq.manifests.plan.Replica;
import iq.manifests.storage.Cache;
import iq.manifests.storage.Storage;
import java.util.List;

/** Text Generation Inference by its launcher, which is its images' entry point. */
record Tgi(Images images) implements Launch {
  /** The launcher counted input in tokens before, and called it length. */
  private static final String INPUT_TOKENS_SINCE = "2.0.4";

  @Override
  public List<String> command(Plan plan) {
    return List.of();
  }

  @Override
  public void configure(Draft draft) {
    Plan plan = draft.plan();
    Arguments arguments = draft.pod().server().arguments();
    arguments.add(Storage.model(plan), null, "--model-id");
    addShards(plan, arguments);
    Quantization.addTo(plan, arguments);
    addLengths(plan, arguments);
    if (Cache.of(plan).sharedGib() != null) {
      String why = "the images set a folder of their own, which goes before HF_HOME";
      arguments.add(Cache.FOLDER, why, "--huggingface-hub-cache");
    }
    arguments.add("0.0.0.0", null, "--hostname");
    arguments.add(Integer.toString(Container.PORT), null, "--port");
    draft.note("Text Generation Inference is in maintenance mode: its own pages recommend vLLM or SGLang.");
  }

  private static void addShards(Plan plan, Arguments arguments) {
    Replica replica = plan.replica();
    String shards = Integer.toString(replica.accelerators());
    String reason =
        replica.tensorStated()
            ? "TP " + replica.tensor() + ": " + plan.measured()
            : "not stated by the source; all accelerators of the " + plan.measured();
    arguments.add(shards, reason, "--num-shard");
  }

  /** The longest input leaves room for an average answer. */
  private static void addLengths(Plan plan, Arguments arguments) {
    ContextLength context = ContextLength.of(plan);
    int answer = Math.min(plan.request().useCase().outputTokens(), context.tokens() / 2);
    String input = Integer.toString(context.tokens() - answer);
    String why = "what an answer of " + answer + " tokens leaves";
    if (Releases.atLeast(plan.version(), INPUT_TOKENS_SINCE)) {
      arguments.add(input, why, "--max-input-tokens", "--max-input-length");
    } else {
      arguments.add(input, why, "--max-input-length");
    }
    arguments.add(Integer.toString(context.tokens()), context.reason(), "--max-total-tokens");
  }
}
