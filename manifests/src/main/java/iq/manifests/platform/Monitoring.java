package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Endpoints;

/** Has the platform's Prometheus read the server's metrics. */
final class Monitoring {
  private Monitoring() {}

  static void addTo(Draft draft) {
    String path = Endpoints.of(draft.plan()).metricsPath();
    if (path == null) {
      draft.note(
          draft.plan().serverAndVersion()
              + " has no metrics for Prometheus: nothing is made to read them.");
      return;
    }
    draft.object(PodMonitoring.of(draft.plan(), path));
    draft.step(
        "Metrics and logs need, once for the cluster:",
        "gcloud container clusters update $CLUSTER_NAME --project=$PROJECT_ID"
            + " --location=$LOCATION --enable-managed-prometheus --logging=SYSTEM,WORKLOAD"
            + " --monitoring=SYSTEM,DEPLOYMENT,HPA,POD,DCGM --auto-monitoring-scope=ALL");
  }
}
