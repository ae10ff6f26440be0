package iq.manifests.storage;

import iq.manifests.plan.Plan;
import iq.manifests.plan.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Where downloaded weights go. From 90 GiB on they do not fit GKE's default boot disk and go to
 * shared memory, as GIQ advises: a tenth more than the weights, and for the server itself a fifth
 * of them, at least 16 GiB. The same holds for what a mounted bucket keeps.
 *
 * @param sharedGib size of the shared memory, null where nothing is cached in it
 * @param memoryGib memory that the container then needs, else 0
 */
public record Cache(@Nullable Integer sharedGib, int memoryGib) {
  /** The folder in shared memory. */
  public static final String FOLDER = "/dev/shm/hf_cache";

  private static final Cache NONE = new Cache(null, 0);
  private static final double SPARE = 10; // the part of the weights that is added to them
  private static final double SERVER = 5;
  private static final double SERVER_LEAST_GIB = 16;

  /** Of a copy; nothing where the files are not kept in memory, or a disk was made for them. */
  public static Cache of(Plan plan) {
    return BootDisk.of(plan) == null ? inMemory(plan) : NONE;
  }

  /** As if there were no disk for them. */
  static Cache inMemory(Plan plan) {
    Double weights = Weights.gib(plan.model());
    if (weights == null) {
      return NONE;
    }
    return switch (Delivery.of(plan)) {
      case Delivery.Download(var kept) when kept == null && Weights.large(plan.model()) -> {
        int shared = (int) Math.ceil(weights + weights / SPARE);
        yield new Cache(shared, shared + server(weights));
      }
      case Delivery.Fuse _ -> {
        Integer memory = GcsFuse.memoryGib(plan);
        yield memory == null ? NONE : new Cache(null, memory + server(weights));
      }
      default -> NONE;
    };
  }

  private static int server(double weights) {
    return (int) Math.ceil(Math.max(SERVER_LEAST_GIB, weights / SERVER));
  }
}
