package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.server.Standing;
import iq.manifests.storage.Storage;
import java.util.List;

/**
 * How the pods of a copy that spans machines find each other: by what LeaderWorkerSet tells each of
 * them. vLLM does so itself since it knows {@code --nnodes}; before, over Ray.
 */
final class Group {
  private static final String LEADER = "$(LWS_LEADER_ADDRESS)";
  private static final String SIZE = "$(LWS_GROUP_SIZE)";
  private static final String INDEX = "$(LWS_WORKER_INDEX)";
  private static final String RAY =
      "bash /vllm-workspace/examples/online_serving/multi-node-serving.sh ";
  private static final String TOLD = "told by LeaderWorkerSet";

  private Group() {}

  /** Whether vLLM is started as {@code vllm serve MODEL}, the one way that knows workers. */
  static boolean namesModel(Plan plan) {
    return plan.nodes() > 1 && !ray(plan);
  }

  static List<String> command(Plan plan, List<String> alone) {
    if (!vllm(plan)) {
      return alone;
    }
    return ray(plan)
        ? List.of(
            "/bin/bash",
            "-c",
            RAY + "leader --ray_cluster_size=" + SIZE + " && exec " + String.join(" ", alone)
                + " \"$@\"",
            "vllm")
        : List.of("vllm", "serve", Storage.model(plan));
  }

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    Container server = draft.pod().server();
    Arguments arguments = server.arguments();
    if (!vllm(plan)) {
      arguments.add(LEADER + ":20000", TOLD, "--dist-init-addr");
      addPlace(arguments);
      server.workers();
    } else if (ray(plan)) {
      arguments.add("ray", "vLLM of its own spans no machines", "--distributed-executor-backend");
      server.workerCommand(List.of("/bin/bash", "-c", RAY + "worker --ray_address=" + LEADER));
    } else {
      arguments.add(LEADER, TOLD, "--master-addr");
      addPlace(arguments);
      server.workers("--headless");
    }
  }

  private static void addPlace(Arguments arguments) {
    arguments.add(SIZE, TOLD, "--nnodes");
    arguments.add(INDEX, TOLD, "--node-rank");
  }

  private static boolean vllm(Plan plan) {
    return plan.server().word().equals("vllm");
  }

  private static boolean ray(Plan plan) {
    boolean unknown = plan.serverFacts().standing() instanceof Standing.Unknown;
    return vllm(plan) && !unknown && !plan.serverFacts().knows("--nnodes");
  }
}
