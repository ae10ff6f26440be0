package iq.manifests.platform;

import iq.manifests.draft.Draft;
import iq.manifests.draft.Pod;
import iq.manifests.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The nodes that pods go to. GKE itself adds the tolerations that accelerators need. */
final class Nodes {
  private static final String GKE = "cloud.google.com/";

  private Nodes() {}

  static void addTo(Draft draft) {
    Plan plan = draft.plan();
    Pod pod = draft.pod();
    String accelerator = plan.request().accelerator();
    if (!plan.server().tpu()) {
      pod.node(GKE + "gke-accelerator", accelerator, null);
      return;
    }
    pod.node(GKE + "gke-tpu-accelerator", accelerator, null);
    String stated = plan.benchmark().configuration().tpuTopology();
    boolean whole = plan.replica().copies() == 1;
    String topology =
        stated != null && whole ? stated : topology(accelerator, plan.replica().accelerators());
    if (topology != null) {
      pod.node(
          GKE + "gke-tpu-topology",
          topology,
          topology.equals(stated) ? plan.measured() : "the slice of this many chips on one host");
    }
  }

  /** The topology of a slice on a single host; null when there is none of that size. */
  static @Nullable String topology(String accelerator, int chips) {
    boolean cube =
        accelerator.startsWith("tpu-v4")
            || accelerator.startsWith("tpu-v5p")
            || accelerator.startsWith("tpu7");
    return switch (chips) {
      case 1 -> cube ? "1x1x1" : "1x1";
      case 4 -> cube ? "2x2x1" : "2x2";
      case 8 -> cube ? null : "2x4";
      default -> null;
    };
  }
}
