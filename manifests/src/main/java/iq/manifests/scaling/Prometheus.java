package iq.manifests.scaling;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Platform;

/**
 * Where Prometheus answers queries within the cluster.
 *
 * @param reason why there, and what to do where it does not
 */
record Prometheus(String url, String reason) {
  static final int PORT = 9090;

  private static final String FRONTEND =
      "https://raw.githubusercontent.com/GoogleCloudPlatform/prometheus-engine/v0.15.3/examples/"
          + "frontend.yaml";
  private static final Prometheus GOOGLE =
      new Prometheus(
          "http://frontend.default.svc",
          "the query frontend of Google's managed Prometheus in namespace default");
  private static final Prometheus OPERATOR =
      new Prometheus(
          "http://prometheus-operated.monitoring.svc",
          "the Prometheus operator's service in namespace monitoring: change it if yours differs");

  static Prometheus of(Platform platform) {
    return platform.gke() ? GOOGLE : OPERATOR;
  }

  /** With its port. */
  String address() {
    return url + ":" + PORT;
  }

  /** What has to be there so that it answers. */
  static void steps(Draft draft) {
    if (draft.plan().platform().gke()) {
      draft.step(
          "The query frontend of Google's managed Prometheus, once for the cluster:",
          "curl " + FRONTEND + " | sed \"s/\\$PROJECT_ID/$PROJECT_ID/\" | kubectl apply"
              + " --namespace=default -f -",
          "It needs the role roles/monitoring.viewer for its service account default/default.");
    }
  }
}
