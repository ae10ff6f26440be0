package iq.manifests;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;

/** How to try what was deployed. */
final class Trial {
  private Trial() {}

  static void addTo(Draft draft) {
    draft.step(
        "To try it once the pod is ready:",
        "kubectl port-forward service/" + draft.plan().name("service") + " " + Container.PORT + ":"
            + Container.PORT + " --namespace=" + draft.plan().request().namespace(),
        request(draft.plan(), "http://localhost:" + Container.PORT));
  }

  private static String request(Plan plan, String address) {
    String json = " --data '{";
    return switch (plan.server()) {
      case TRITON ->
          "curl " + address + "/v2/models/tensorrt_llm/generate" + json
              + "\"text_input\": \"Hello\", \"sampling_param_max_tokens\": 16}'";
      case JETSTREAM ->
          "curl " + address + "/generate" + json + "\"prompt\": \"Hello\", \"max_tokens\": 16}'";
      case TGI_GPU, TGI_ROCM -> "curl " + address + "/info";
      default -> "curl " + address + "/v1/models";
    };
  }
}
