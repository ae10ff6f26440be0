package iq.manifests;

import iq.manifests.draft.Container;
import iq.manifests.draft.Draft;

/** How to try what was deployed. */
final class Trial {
  private Trial() {}

  static void addTo(Draft draft) {
    draft.step(
        "To try it once the pod is ready:",
        "kubectl port-forward service/" + draft.plan().name("service") + " " + Container.PORT + ":"
            + Container.PORT + " --namespace=" + draft.plan().request().namespace(),
        "curl http://localhost:" + Container.PORT + "/v1/models");
  }
}
