package iq.manifests.stack;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Split;
import iq.manifests.yaml.Yaml;

/**
 * Prefill and decode apart. Requests go to a pod that decodes; a sidecar there has a pod of the
 * other side do the prefill first, and vLLM fetches the KV cache from it.
 */
public final class Sides {
  private static final String DECODE = "decode";
  private static final int BEHIND_SIDECAR = 8200;

  private Sides() {}

  /** Makes a draft the pods that decode. */
  public static void decode(Draft draft, Split split) {
    begin(draft, DECODE, split.decode());
    draft.pod().server().port(BEHIND_SIDECAR);
    draft.pod().initContainer(
        Yaml.map()
            .put("name", "routing-proxy")
            .put("image", Llmd.components(draft.plan()).sidecar())
            .comment("of llm-d " + Llmd.components(draft.plan()).version())
            .put("restartPolicy", "Always")
            .comment("a sidecar: it starts first and runs as long as the server")
            .put(
                "args",
                Yaml.list(
                    "--port=" + Container.PORT,
                    "--vllm-port=" + BEHIND_SIDECAR,
                    "--secure-proxy=false"))
            .put(
                "ports",
                Yaml.list(
                    Yaml.map()
                        .put("name", "http")
                        .put("containerPort", Container.PORT)
                        .put("protocol", "TCP"))));
  }

  /** Makes a draft the pods that prefill. */
  public static void prefill(Draft draft, Split split) {
    begin(draft, "prefill", split.prefill());
  }

  private static void begin(Draft draft, String name, Split.Side side) {
    draft.side(name);
    draft.replicas(side.workers(), name + ": " + side.inWords() + ", " + draft.plan().measured());
  }

  /** Has the server pass on its KV cache, and take that of others. */
  public static void connect(Draft draft) {
    Container server = draft.pod().server();
    server
        .arguments()
        .add(
            "{\"kv_connector\":\"NixlConnector\",\"kv_role\":\"kv_both\"}",
            "carries the KV cache from prefill to decode",
            "--kv-transfer-config");
    server.environmentFrom(
        "VLLM_NIXL_SIDE_CHANNEL_HOST",
        Yaml.map().put("fieldRef", Yaml.map().put("fieldPath", "status.podIP")));
  }

  /** What to know of them. */
  public static void describe(Draft draft, Split split) {
    Plan plan = draft.plan();
    draft.note(
        "Prefill and decode apart, as measured: prefill " + split.prefill().inWords()
            + ", decode " + split.decode().inWords() + " (" + plan.measured() + ").");
    if (!plan.request().options().autoscaling().targets().isEmpty()) {
      draft.note(
          "No autoscaler: the curve is that of both sides together, and does not say which of them"
              + " to add to.");
    }
    draft.note(
        "The KV cache goes from pod to pod over the network that they have. Where the nodes have"
            + " RDMA or GPUDirect, add its device to the resources of both Deployments (its name"
            + " depends on the cluster): without it the measured latencies are not to be expected.");
  }
}
