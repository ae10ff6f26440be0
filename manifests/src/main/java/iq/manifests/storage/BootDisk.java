package iq.manifests.storage;

import iq.catalog.MachineType;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Share;
import iq.manifests.plan.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The disk of nodes that are made for the model. Where Karpenter makes them (EKS) there is always
 * one, since its default disk has 20 GiB. GKE and AKS have one only where large weights fit neither
 * the default disk nor the copy's share of its machine's memory. Its size: the downloaded weights
 * and a tenth for each copy that the machine holds, 60 GiB for the system, the image and what the
 * server compiles, and a ninth of that again, since pods are evicted when a tenth is left.
 *
 * @param gib its size
 * @param cacheGib what the downloaded weights of a copy take of it, null where none are or their
 *     size is not known
 * @param copies how many copies a machine holds
 */
public record BootDisk(int gib, @Nullable Integer cacheGib, int copies) {
  private static final int SYSTEM_GIB = 60;
  private static final double USABLE = 0.9;
  private static final int STEP = 10;
  private static final double SPARE = 10; // the part of the weights that is added to them

  /** Of a copy; null for the platform's default. */
  public static @Nullable BootDisk of(Plan plan) {
    Double weights = Weights.gib(plan.model());
    boolean hub = plan.request().options().modelUri() == null;
    return switch (plan.platform()) {
      case EKS -> with(plan, hub ? weights : null);
      case GKE_AUTOPILOT, GKE_STANDARD, AKS ->
          hub && Weights.large(plan.model()) && tooLargeForMemory(plan)
              ? with(plan, weights)
              : null;
      case OPENSHIFT, KUBERNETES -> null;
    };
  }

  private static boolean tooLargeForMemory(Plan plan) {
    Integer memory = Share.of(plan).memoryGib();
    return memory != null && memory < Cache.inMemory(plan).memoryGib() && !plan.server().tpu();
  }

  private static BootDisk with(Plan plan, @Nullable Double weights) {
    Integer cache = weights == null ? null : (int) Math.ceil(weights + weights / SPARE);
    MachineType machine = plan.machine();
    int copies =
        machine == null ? 1 : (int) machine.acceleratorCount() / plan.podAccelerators();
    double used = SYSTEM_GIB + (cache == null ? 0 : cache * copies);
    return new BootDisk((int) Math.ceil(used / USABLE / STEP) * STEP, cache, copies);
  }

  /** Where its size comes from. */
  public String reason() {
    String weights =
        cacheGib == null
            ? ""
            : cacheGib + " GiB for the weights and a tenth"
                + (copies > 1 ? " of each of " + copies + " copies, " : ", ");
    return weights + SYSTEM_GIB + " GiB for system and image, and a tenth free";
  }
}
