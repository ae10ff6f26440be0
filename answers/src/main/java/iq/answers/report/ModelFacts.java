package iq.answers.report;

import iq.catalog.Model;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a model as the API has them; null where no source states one.
 *
 * @param sizeGb gigabytes of weights
 * @param kvCacheBytesPerToken keys and values of all layers in 16 bits; unknown for compressed
 *     (latent) attention
 */
public record ModelFacts(
    @Nullable Double parametersBillion,
    @Nullable Double sizeGb,
    @Nullable Integer maxContext,
    @Nullable Integer attentionHeads,
    @Nullable Integer kvHeads,
    @Nullable Integer headDimensions,
    @Nullable Integer hiddenLayers,
    @Nullable Integer kvCacheBytesPerToken) {
  private static final double GB_PER_GIB = 1.073741824;
  private static final int BYTES = 2;

  /** The facts of a model. */
  public static ModelFacts of(Model model) {
    return new ModelFacts(
        model.parametersBillion(),
        sizeGb(model.weightsGib()),
        model.maxContext(),
        model.attentionHeads(),
        model.kvHeads(),
        model.headDim(),
        model.layers(),
        kvBytesPerToken(model));
  }

  private static @Nullable Integer kvBytesPerToken(Model model) {
    Integer layers = model.layers();
    Integer heads = model.kvHeads();
    Integer size = model.headDim();
    return layers == null || heads == null || size == null || model.kvLoraRank() != null
        ? null
        : 2 * layers * heads * size * BYTES;
  }

  private static @Nullable Double sizeGb(@Nullable Double gib) {
    return gib == null ? null : Math.round(Objects.requireNonNull(gib) * GB_PER_GIB * 100) / 100.0;
  }
}
