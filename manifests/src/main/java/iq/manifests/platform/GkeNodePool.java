package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.draft.Draft;
import iq.manifests.plan.Plan;

/** The command that makes a node pool of GKE Standard; Autopilot makes nodes by itself. */
final class GkeNodePool {
  private GkeNodePool() {}

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    MachineType machine = plan.machine();
    if (machine == null) {
      return;
    }
    String gpus =
        plan.server().tpu()
            ? ""
            : " --accelerator=type=" + plan.request().accelerator() + ",count="
                + (int) machine.acceleratorCount() + ",gpu-driver-version=default";
    draft.step(
        "The cluster needs a node pool such as:",
        "gcloud container node-pools create " + plan.name("nodes")
            + " --cluster=$CLUSTER_NAME --project=$PROJECT_ID --location=$LOCATION"
            + " --node-locations=$ZONE --machine-type=" + machine.name() + gpus + " --num-nodes=1"
            + (plan.request().options().spot() ? " --spot" : ""));
  }
}
