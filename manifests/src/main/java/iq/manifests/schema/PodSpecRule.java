package iq.manifests.schema;

import java.util.List;
import java.util.Set;

/** Restart policies that the owner of a pod takes, and tolerations that make sense. */
final class PodSpecRule implements PodRule {
  private static final Set<String> RESTARTING = Set.of("Deployment", "StatefulSet", "DaemonSet");
  private static final Set<String> ENDING = Set.of("Job", "CronJob");

  @Override
  public void check(PodTemplate pod) {
    restarts(pod);
    pod.spec().each("tolerations").forEach(toleration -> toleration(pod.findings(), toleration));
  }

  private static void restarts(PodTemplate pod) {
    String policy = pod.spec().text("restartPolicy");
    Spot spot = policy.isEmpty() ? null : pod.spec().at("restartPolicy");
    String owner = pod.owner().kind().kind();
    if (spot != null && RESTARTING.contains(owner) && List.of("Never", "OnFailure").contains(policy)) {
      pod.findings().error(spot, "is " + policy, "Always, as a " + owner + " keeps its pods running");
    } else if (spot != null && ENDING.contains(owner) && policy.equals("Always")) {
      pod.findings().error(spot, "is Always", "Never or OnFailure, as a " + owner + " ends");
    } else if (spot == null && ENDING.contains(owner)) {
      pod.findings().error(pod.spec(), "lacks restartPolicy", "Never or OnFailure, as a " + owner + " ends");
    }
  }

  private static void toleration(Findings findings, Spot toleration) {
    boolean exists = toleration.text("operator").equals("Exists");
    if (exists && !toleration.text("value").isEmpty()) {
      findings.error(toleration, "has a value beside operator Exists", "no value, or operator Equal");
    }
    if (!exists && toleration.text("key").isEmpty()) {
      findings.error(toleration, "has no key", "a key, or operator Exists for all taints");
    }
    if (toleration.at("tolerationSeconds") != null && !toleration.text("effect").equals("NoExecute")) {
      findings.error(toleration, "has tolerationSeconds", "effect NoExecute, the only one that has an end");
    }
  }
}
