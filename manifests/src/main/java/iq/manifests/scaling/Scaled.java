package iq.manifests.scaling;

import iq.manifests.plan.Adapter;
import iq.manifests.plan.Autoscaling;
import iq.manifests.plan.Plan;
import java.util.Objects;

/**
 * What an autoscaler is written from.
 *
 * @param first how many copies there are at first
 */
record Scaled(Plan plan, Autoscaling asked, Threshold threshold, int first) {
  private static final int MOST_TIMES = 5;

  /** As asked for, else five times the first ones. */
  int most() {
    return Objects.requireNonNullElseGet(
        asked.maxReplicas(), () -> (int) Math.min((long) MOST_TIMES * first, Integer.MAX_VALUE));
  }

  String mostReason() {
    return asked.maxReplicas() == null
        ? MOST_TIMES + " times the first replicas (--max-replicas)"
        : "--max-replicas";
  }

  /** As asked for, else what users of the platform have. */
  Adapter adapter() {
    boolean gke = plan.request().options().platform().gke();
    return Objects.requireNonNullElse(
        asked.adapter(), gke ? Adapter.GOOGLE_PODS : Adapter.KEDA);
  }

  String name() {
    return plan.name("hpa");
  }

  /** Seconds without a scale-down after a peak: a copy that is taken away is not soon back. */
  int patience() {
    return (int) Math.clamp(Math.ceil(asked.startSeconds()), 300, 3600);
  }
}
