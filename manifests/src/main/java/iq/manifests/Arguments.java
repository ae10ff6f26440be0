package iq.manifests;

import iq.manifests.server.FlagAnswer;
import iq.manifests.server.Standing;
import iq.manifests.yaml.ListBuilder;
import iq.manifests.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the server, each under the name that the version has for it, each with its
 * reason. What the version is not known to know is left out, and a note says so.
 */
final class Arguments {
  private final Plan plan;
  private final ListBuilder list = Yaml.list();
  private final List<String> notes = new ArrayList<>();

  Arguments(Plan plan) {
    this.plan = plan;
    if (plan.serverFacts().standing() instanceof Standing.Unknown unknown) {
      notes.add("Arguments were not checked: " + unknown.inWords() + ".");
    }
    addAll();
    Standing standing = plan.serverFacts().standing();
    if (!standing.lookedAt() && !(standing instanceof Standing.Unknown)) {
      notes.add("Arguments: " + plan.serverAndVersion() + " was " + standing.inWords() + ".");
    }
  }

  /** As a sequence for {@code args}. */
  ListBuilder list() {
    return list;
  }

  /** What was left out, and why. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private void addAll() {
    boolean sglang = plan.server() == Server.SGLANG_GPU;
    add(plan.request().model(), null, sglang ? "--model-path" : "--model", "--model");
    if (sglang) {
      // Clients name the model as Hugging Face does, wherever its files are.
      add(plan.request().model(), null, "--served-model-name");
    }
    addParallelism(sglang);
    ContextLength context =
        ContextLength.of(
            plan.request().useCase(), plan.model() == null ? null : plan.model().maxContext());
    add(
        Integer.toString(context.tokens()),
        context.reason(),
        sglang ? "--context-length" : "--max-model-len");
    if (sglang) {
      add(null, "without it SGLang exports no metrics", "--enable-metrics");
    }
    add("0.0.0.0", null, "--host");
    add(Integer.toString(Deployment.PORT), null, "--port");
  }

  private void addParallelism(boolean sglang) {
    Replica replica = plan.replica();
    String why = plan.measured();
    // vLLM has no way to say that attention alone is data parallel: its TP is what is left of it.
    boolean divided = replica.sharedAttention() && !sglang;
    int tensor = divided ? replica.tensor() / replica.data() : replica.tensor();
    String stated =
        replica.tensorStated()
            ? "TP " + tensor + ": " + why
            : "TP " + tensor + ": not stated by the source; all accelerators of the " + why;
    add(Integer.toString(tensor), stated, "--tensor-parallel-size", "--tp-size");
    if (replica.pipeline() > 1) {
      String ways = Integer.toString(replica.pipeline());
      add(ways, "PP: " + why, "--pipeline-parallel-size", "--pp-size");
    }
    if (replica.data() > 1) {
      add(Integer.toString(replica.data()), "DP: " + why, "--data-parallel-size", "--dp-size");
      if (replica.sharedAttention() && sglang) {
        add(null, "TP and DP on the same accelerators: " + why, "--enable-dp-attention");
      }
    }
    addExperts(sglang, replica, why);
  }

  private void addExperts(boolean sglang, Replica replica, String why) {
    Integer expert = replica.expert();
    if (expert == null || expert <= 1) {
      return;
    }
    if (sglang) {
      add(expert.toString(), "EP: " + why, "--expert-parallel-size", "--ep-size");
    } else {
      add(null, "EP " + expert + ": " + why, "--enable-expert-parallel");
    }
  }

  private void add(@Nullable String value, @Nullable String reason, String... names) {
    if (plan.serverFacts().standing() instanceof Standing.Unknown) {
      list.add(value == null ? names[0] : names[0] + "=" + value).comment(reason);
      return;
    }
    switch (plan.serverFacts().flag(names)) {
      case FlagAnswer.Present present -> {
        list.add(value == null ? present.flag() : present.flag() + "=" + value);
        list.comment(reason);
      }
      case FlagAnswer.Absent absent ->
          notes.add(
              "Left out: "
                  + names[0]
                  + (value == null ? "" : "=" + value)
                  + "; "
                  + absent.inWords());
    }
  }
}
