package iq.manifests.plan;

import iq.catalog.MachineType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a copy of the model may take of its machine: of CPU and memory the share that it has of the
 * accelerators, of what the platform leaves to pods, less a tenth for what else runs on the node.
 * Where the hosts are the user's own it is the least that any known machine type gives for so many
 * accelerators, less a fifth, since nobody has published what is kept there.
 *
 * @param cpu cores, null when the machine's are not known
 * @param memoryGib null when the machine's is not known
 */
public record Share(@Nullable Integer cpu, @Nullable Integer memoryGib, String reason) {
  private static final double FREE = 0.9;
  private static final double FREE_ANYWHERE = 0.8;
  private static final double CORES_UNKNOWN = 1e3;

  /** Of the machine of a plan. */
  public static Share of(Plan plan) {
    MachineType machine = plan.machine();
    if (machine == null) {
      return new Share(null, null, "");
    }
    return plan.platform().cloud() == null ? ofAny(plan) : of(plan, machine);
  }

  private static Share of(Plan plan, MachineType machine) {
    double share = plan.shareOf(machine);
    String reason =
        "what " + plan.platform().title() + " leaves to pods of " + machine.name()
            + (share < 1 ? ", the share of " + plan.podAccelerators() + " accelerators" : "")
            + ", less a tenth";
    return new Share(cpu(plan, machine, FREE), memory(plan, machine, FREE), reason);
  }

  private static Share ofAny(Plan plan) {
    return new Share(
        least(plan.machines().stream().map(m -> cpu(plan, m, FREE_ANYWHERE)).toList()),
        least(plan.machines().stream().map(m -> memory(plan, m, FREE_ANYWHERE)).toList()),
        "the least that a cloud's machine has for so many of them, less a fifth");
  }

  private static @Nullable Integer least(List<@Nullable Integer> amounts) {
    return amounts.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null);
  }

  private static @Nullable Integer cpu(Plan plan, MachineType machine, double free) {
    Integer all = machine.vcpus();
    return all == null
        ? null
        : positive(Reserved.cpuLeft(plan.platform(), all) * part(plan, machine, free));
  }

  private static @Nullable Integer memory(Plan plan, MachineType machine, double free) {
    Double all = machine.memoryGib();
    double cores = machine.vcpus() == null ? CORES_UNKNOWN : machine.vcpus();
    return all == null
        ? null
        : positive(Reserved.memoryLeft(plan.platform(), all, cores) * part(plan, machine, free));
  }

  private static double part(Plan plan, MachineType machine, double free) {
    return plan.shareOf(machine) * free;
  }

  private static @Nullable Integer positive(double amount) {
    return amount >= 1 ? (int) amount : null;
  }
}
