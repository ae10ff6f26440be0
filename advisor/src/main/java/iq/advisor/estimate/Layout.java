package iq.advisor.estimate;

import iq.catalog.Parallelism;
import org.jspecify.annotations.Nullable;

/**
 * How a model is spread.
 *
 * @param accelerators all of them
 * @param group that hold one copy of the weights
 * @param attention that share the attention of one request
 * @param split whether the requests are split over the group for attention (DP attention)
 */
record Layout(int accelerators, double group, double attention, boolean split) {

  /** From what a benchmark states; where it states nothing, one copy over all accelerators. */
  static Layout of(int accelerators, Parallelism stated) {
    double tensor = Math.min(or(stated.tensor(), accelerators), accelerators);
    double data = or(stated.data(), 1);
    boolean split = data > 1 && data * tensor > accelerators;
    double group =
        Math.min(accelerators, Math.max(tensor * or(stated.pipeline(), 1), or(stated.expert(), 1)));
    return new Layout(accelerators, group, split ? Math.max(1, tensor / data) : tensor, split);
  }

  private static double or(@Nullable Integer stated, double otherwise) {
    return stated == null ? otherwise : Math.max(1, stated);
  }

  /** Copies of the model. */
  double copies() {
    return accelerators / group;
  }

  /** Accelerators among which the KV cache of a copy is divided. */
  double cacheShares(ModelSize model) {
    double heads = model.latent() ? 1 : Math.min(attention, Math.max(1, model.kvHeads()));
    return split ? group / attention * heads : heads;
  }
}
