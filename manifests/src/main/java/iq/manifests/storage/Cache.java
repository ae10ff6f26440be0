package iq.manifests.storage;

import iq.manifests.plan.Plan;
import iq.manifests.plan.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Where downloaded weights go. From 90 GiB on they do not fit GKE's default boot disk and go to
 * shared memory, as GIQ advises: a tenth more than the weights, and for the server itself a fifth
 * of them, at least 16 GiB.
 *
 * @param sharedGib size of the shared memory, null where nothing is cached in it
 * @param memoryGib memory that the container then needs, else 0
 */
public record Cache(@Nullable Integer sharedGib, int memoryGib) {
  /** The folder in shared memory. */
  public static final String FOLDER = "/dev/shm/hf_cache";

  private static final double SPARE = 10; // the part of the weights that is added to them
  private static final double SERVER = 5;
  private static final double SERVER_LEAST_GIB = 16;

  private static final Cache NONE = new Cache(null, 0);

  /** Of a copy; nothing where the files are not downloaded, or a disk was made for them. */
  public static Cache of(Plan plan) {
    return BootDisk.of(plan) == null ? inMemory(plan) : NONE;
  }

  /** As if there were no disk for them. */
  static Cache inMemory(Plan plan) {
    Double weights = Weights.gib(plan.model());
    boolean hub = plan.request().options().modelUri() == null;
    if (!hub || weights == null || !Weights.large(plan.model())) {
      return NONE;
    }
    int shared = (int) Math.ceil(weights + weights / SPARE);
    int server = (int) Math.ceil(Math.max(SERVER_LEAST_GIB, weights / SERVER));
    return new Cache(shared, shared + server);
  }
}
