package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine types that a copy may run on: the one to take, and all that have at least as much. */
final class InstanceTypes {
  /** The label that every cloud's nodes have. */
  static final String LABEL = "node.kubernetes.io/instance-type";

  private InstanceTypes() {}

  /** Their names, the one to take first. */
  static List<String> of(Plan plan) {
    MachineType first = plan.machines().getFirst();
    return plan.machines().stream()
        .filter(one -> atLeast(share(plan, one, one.vcpus()), share(plan, first, first.vcpus())))
        .filter(
            one -> atLeast(share(plan, one, one.memoryGib()), share(plan, first, first.memoryGib())))
        .map(MachineType::name)
        .toList();
  }

  private static double share(Plan plan, MachineType machine, @Nullable Number all) {
    return all == null ? Double.NaN : all.doubleValue() * plan.shareOf(machine);
  }

  private static boolean atLeast(double one, double other) {
    return Double.isNaN(one) || Double.isNaN(other) || one >= other;
  }
}
