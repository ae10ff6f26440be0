package iq.manifests.scaling;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Platform;

/** The objects of the adapter that reads the metric, with what it takes to install it. */
final class Autoscalers {
  private Autoscalers() {}

  static void addTo(Draft draft, Scaled scaled) {
    Adapter adapter = scaled.adapter();
    switch (adapter) {
      case GOOGLE_PODS, GOOGLE_EXTERNAL -> {
        draft.object(Hpa.of(draft, scaled, GoogleMetric.of(scaled)));
        draft.step(
            "The autoscaler reads metrics through an adapter, installed once for the cluster:",
            "kubectl apply -f " + GoogleMetric.ADAPTER,
            "It needs the role roles/monitoring.viewer for its service account"
                + " custom-metrics/custom-metrics-stackdriver-adapter.");
      }
      case PROMETHEUS -> {
        draft.object(AdapterRule.of(scaled));
        draft.object(Hpa.of(draft, scaled, AdapterRule.metric(scaled)));
        AdapterRule.steps(draft, scaled);
      }
      case KEDA -> {
        ofOpenShift(draft);
        draft.object(KedaObject.of(draft, scaled));
        KedaObject.steps(draft);
      }
    }
  }

  private static void ofOpenShift(Draft draft) {
    if (draft.plan().platform() == Platform.OPENSHIFT) {
      draft.note(
          "OpenShift's own monitoring answers behind the Thanos Querier of namespace"
              + " openshift-monitoring, with a token: point serverAddress there and give the trigger"
              + " an authenticationRef, unless a Prometheus of your own is in namespace monitoring.");
    }
  }
}
