package iq.manifests.launch;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Releases;
import java.util.List;

/** How a model server is started. */
public sealed interface Launch permits Sglang, Vllm {

  /** That of the server of a plan. */
  static Launch of(Plan plan) {
    return switch (plan.server()) {
      case VLLM_GPU -> new Vllm("vllm/vllm-openai");
      case VLLM_TPU -> new Vllm("vllm/vllm-tpu");
      case SGLANG_GPU -> new Sglang();
    };
  }

  /** The image that the project publishes for a release. */
  String image(String version);

  /** What is run instead of the image's own entry point; empty for that. */
  List<String> command();

  /** Adds the arguments and whatever else the server needs to know. */
  void configure(Draft draft);

  /** Adds the container of the server, but for its files and its place. */
  default void addTo(Draft draft) {
    Plan plan = draft.plan();
    boolean measured =
        Releases.same(plan.version(), plan.benchmark().configuration().serverVersion());
    Container server = draft.pod().server();
    server.image(
        image(plan.version()),
        measured ? "the version measured" : "the version asked for; not the one measured");
    List<String> command = plan.nodes() > 1 ? Group.command(plan, command()) : command();
    if (!command.isEmpty()) {
      server.command(command);
    }
    configure(draft);
    if (plan.nodes() > 1) {
      Group.addTo(draft);
    }
    Probes.addTo(draft);
  }
}
