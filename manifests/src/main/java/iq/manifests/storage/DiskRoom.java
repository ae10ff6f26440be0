package iq.manifests.storage;

import iq.manifests.plan.Plan;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The room on its node's disk that a container asks for. On a disk that was made for the weights it
 * is what they take of it. GKE Autopilot gives a container that asks for none 1 GiB and evicts its
 * pod when that is full: there it is what lies on the disk of the weights, with a tenth, and 10 GiB
 * for what the server compiles and writes.
 */
public record DiskRoom(int gib, String reason) {
  private static final int SERVER_GIB = 10;
  private static final int DEFAULT_GIB = 90; // what the default disk holds
  private static final double SPARE = 10; // the part of the weights that is added to them

  /** Of a copy; null where no room is asked for. */
  public static @Nullable DiskRoom of(Plan plan) {
    BootDisk disk = BootDisk.of(plan);
    if (disk != null && disk.cacheGib() != null) {
      return new DiskRoom(disk.cacheGib(), "the downloaded weights and a tenth");
    }
    return plan.platform() == Platform.GKE_AUTOPILOT ? onAutopilot(written(plan)) : null;
  }

  private static DiskRoom onAutopilot(int weights) {
    int all = weights + SERVER_GIB;
    String parts = (weights == 0 ? "" : "the weights and a tenth, and ") + SERVER_GIB
        + " GiB for the server";
    return new DiskRoom(
        Math.min(all, DEFAULT_GIB),
        (all > DEFAULT_GIB ? "what the default disk holds" : parts)
            + "; Autopilot evicts from 1 GiB on what asks for none");
  }

  /** GiB of the weights, and a tenth, that lie on the disk. */
  private static int written(Plan plan) {
    Double weights = Weights.gib(plan.model());
    boolean disk =
        switch (Delivery.of(plan)) {
          case Delivery.Download _, Delivery.Fuse _ -> Cache.of(plan).memoryGib() == 0;
          default -> false;
        };
    return weights == null || !disk ? 0 : (int) Math.ceil(weights + weights / SPARE);
  }
}
