package iq.manifests.plan;

import iq.catalog.Model;
import org.jspecify.annotations.Nullable;

/** How much the weights weigh. */
public final class Weights {
  /** From here on they do not fit GKE's default boot disk: 100 GiB less a tenth. */
  public static final double LARGE_GIB = 90;

  private Weights() {}

  /** The size on disk in GiB; null when it is not known. */
  public static @Nullable Double gib(@Nullable Model model) {
    return model == null ? null : model.weightsGib();
  }

  public static boolean large(@Nullable Model model) {
    Double gib = gib(model);
    return gib != null && gib >= LARGE_GIB;
  }
}
