package iq.manifests.stack;

import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;

/** What has to be there before the objects are applied, and how to try them. */
public final class Steps {
  private static final String EXTENSION =
      "https://github.com/kubernetes-sigs/gateway-api-inference-extension/";

  private Steps() {}

  /** The cluster, with what the stack needs in it. */
  public static void before(Draft draft) {
    Platform platform = draft.plan().request().options().platform();
    ClusterSteps.addTo(draft, platform);
    if (platform.gke()) {
      google(draft);
    } else {
      elsewhere(draft);
    }
  }

  private static void google(Draft draft) {
    draft.step(
        "Gateway API in the cluster, the API behind it, and a subnet for its proxies, once for"
            + " each region and network ($RANGE: a free range such as 10.129.0.0/23):",
        "gcloud container clusters update " + ClusterSteps.NAMED + " --gateway-api=standard",
        "gcloud services enable networkservices.googleapis.com --project=$PROJECT_ID",
        "gcloud compute networks subnets create proxy-only --project=$PROJECT_ID"
            + " --purpose=REGIONAL_MANAGED_PROXY --role=ACTIVE --region=$REGION"
            + " --network=$NETWORK --range=$RANGE");
    draft.step(
        "InferencePool comes with GKE 1.34.0-gke.1626000 and later; the endpoint picker does not"
            + " start without these two resources beside it:",
        apply(draft, "inferenceobjectives"),
        apply(draft, "inferencemodelrewrites"));
  }

  private static String apply(Draft draft, String plural) {
    return "kubectl apply -f " + EXTENSION + "raw/v"
        + Llmd.components(draft.plan()).extension()
        + "/config/crd/bases/inference.networking.x-k8s.io_" + plural + ".yaml";
  }

  private static void elsewhere(Draft draft) {
    Components components = Llmd.components(draft.plan());
    draft.step(
        "Gateway API and its Inference Extension, once for the cluster:",
        "kubectl apply -k \"https://github.com/kubernetes-sigs/gateway-api/config/crd?ref=v"
            + components.gatewayApi() + "\"",
        "kubectl apply -k \"" + EXTENSION + "config/crd?ref=v" + components.extension() + "\"");
    draft.step(
        "Istio, once for the cluster, with the extension switched on:",
        "curl -L https://istio.io/downloadIstio | ISTIO_VERSION=" + components.istio() + " sh -",
        "istio-" + components.istio() + "/bin/istioctl install -y"
            + " --set values.pilot.env.ENABLE_GATEWAY_API_INFERENCE_EXTENSION=true");
  }

  /** LeaderWorkerSet, where a copy spans machines. */
  public static void group(Draft draft) {
    if (draft.plan().request().options().platform() == Platform.OPENSHIFT) {
      draft.step("LeaderWorkerSet: install Red Hat's Leader Worker Set Operator.");
    } else {
      draft.step(
          "LeaderWorkerSet, once for the cluster:",
          "kubectl apply --server-side -f https://github.com/kubernetes-sigs/lws/releases/download/v"
              + Components.LEADER_WORKER_SET + "/manifests.yaml",
          "kubectl wait deploy/lws-controller-manager --namespace=lws-system"
              + " --for=condition=available --timeout=5m");
    }
    draft.note(
        "A copy goes over " + draft.plan().nodes() + " machines, whose accelerators talk over the"
            + " pods' network. Where the nodes have RDMA or GPUDirect, add its device and"
            + " libraries to the pods (they depend on the cluster): without it the measured"
            + " latencies are not to be expected.");
  }

  /** A request through the gateway. */
  public static void trial(Draft draft) {
    Plan plan = draft.plan();
    String within = " --namespace=" + plan.request().namespace();
    String gateway = Entrance.name(plan);
    boolean gke = plan.request().options().platform().gke();
    String address =
        gke
            ? "kubectl get gateway/" + gateway + within
                + " --output=jsonpath='{.status.addresses[0].value}'"
            : "kubectl port-forward service/" + gateway + "-istio 8080:80" + within;
    String url = gke ? "http://$ADDRESS" : "http://localhost:8080";
    draft.step(
        gke
            ? "To try it once the gateway is programmed and the pods are ready, from within the VPC"
                + " ($ADDRESS: what the first line prints):"
            : "To try it once the gateway is programmed and the pods are ready:",
        address,
        "curl " + url + "/v1/completions --header 'Content-Type: application/json' --data"
            + " '{\"model\": \"" + plan.request().model() + "\", \"prompt\": \"Hello\"}'");
  }
}
