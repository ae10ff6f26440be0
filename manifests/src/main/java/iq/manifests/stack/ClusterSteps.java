package iq.manifests.stack;

import iq.catalog.MachineType;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;

/** How to make a cluster on each platform. */
final class ClusterSteps {
  static final String NAMED = "$CLUSTER_NAME --project=$PROJECT_ID --location=$LOCATION";

  private ClusterSteps() {}

  static void addTo(Draft draft, Platform platform) {
    String what = "A cluster, unless there is one:";
    String type = type(draft.plan());
    switch (platform) {
      case GKE_AUTOPILOT ->
          draft.step(what, "gcloud container clusters create-auto " + NAMED);
      case GKE_STANDARD -> {
        draft.step(
            what, "gcloud container clusters create " + NAMED + " --gateway-api=standard");
        draft.step(
            "Nodes with the accelerator:",
            "gcloud container node-pools create accelerators --cluster=" + NAMED
                + " --machine-type=" + type + " --num-nodes=" + nodes(draft.plan()));
      }
      case EKS ->
          draft.step(
              what,
              "eksctl create cluster --name=$CLUSTER_NAME --region=$REGION --node-type=" + type
                  + " --nodes=" + nodes(draft.plan()));
      case AKS ->
          draft.step(
              what,
              "az aks create --resource-group=$RESOURCE_GROUP --name=$CLUSTER_NAME"
                  + " --generate-ssh-keys",
              "az aks nodepool add --resource-group=$RESOURCE_GROUP --cluster-name=$CLUSTER_NAME"
                  + " --name=accel --node-vm-size=" + type + " --node-count="
                  + nodes(draft.plan()));
      case OPENSHIFT, KUBERNETES ->
          draft.step(
              "A cluster whose nodes have " + draft.plan().request().accelerator()
                  + " and its device plugin; " + nodes(draft.plan()) + " or more of them.");
    }
  }

  private static String type(Plan plan) {
    MachineType machine = plan.machine();
    return machine == null ? "$MACHINE_TYPE" : machine.name();
  }

  private static int nodes(Plan plan) {
    return plan.split() == null
        ? plan.nodes()
        : plan.split().prefill().workers() + plan.split().decode().workers();
  }
}
