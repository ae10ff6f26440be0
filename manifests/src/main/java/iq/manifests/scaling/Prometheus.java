package iq.manifests.scaling;

import iq.manifests.plan.Platform;

/**
 * Where Prometheus answers queries within the cluster.
 *
 * @param reason why there, and what to do where it does not
 */
record Prometheus(String address, String reason) {
  private static final Prometheus GOOGLE =
      new Prometheus(
          "http://frontend.default.svc:9090",
          "the query frontend of Google's managed Prometheus, as its guide deploys it");
  private static final Prometheus OPERATOR =
      new Prometheus(
          "http://prometheus-operated.monitoring.svc:9090",
          "the Prometheus operator's service in namespace monitoring: change it if yours differs");

  static Prometheus of(Platform platform) {
    return platform.gke() ? GOOGLE : OPERATOR;
  }
}
