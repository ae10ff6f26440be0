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
    switch (draft.plan().platform()) {
      case GKE_AUTOPILOT, GKE_STANDARD -> google(draft);
      case OPENSHIFT -> openShift(draft);
      case EKS, AKS, KUBERNETES -> operator(draft);
    }
  }

  private static void google(Draft draft) {
    draft.step(
        "Metrics and logs need, once for the cluster:",
        "gcloud container clusters update $CLUSTER_NAME --project=$PROJECT_ID"
            + " --location=$LOCATION --enable-managed-prometheus --logging=SYSTEM,WORKLOAD"
            + " --monitoring=SYSTEM,DEPLOYMENT,HPA,POD,DCGM --auto-monitoring-scope=ALL");
  }

  private static void openShift(Draft draft) {
    draft.step(
        "Metrics need monitoring of user projects, once for the cluster: enableUserWorkload: true"
            + " under config.yaml in",
        "oc edit configmap cluster-monitoring-config --namespace=openshift-monitoring");
  }

  private static void operator(Draft draft) {
    draft.step(
        "Metrics need a Prometheus that reads PodMonitors, once for the cluster (without this"
            + " setting it reads only those with the label release of its own installation):",
        "helm upgrade --install prometheus kube-prometheus-stack"
            + " --repo https://prometheus-community.github.io/helm-charts"
            + " --namespace monitoring --create-namespace"
            + " --set prometheus.prometheusSpec.podMonitorSelectorNilUsesHelmValues=false");
  }
}
