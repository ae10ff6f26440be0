package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Published facts of an accelerator; null where no primary source states them. Rates are dense (no
 * sparsity), bandwidths in GB/s.
 *
 * @param id GKE's label value, or one in its style
 */
public record Accelerator(
    String id,
    @Nullable String name,
    @Nullable String vendor,
    @Nullable Double memoryGb,
    @Nullable Double memoryBandwidthGbPerSecond,
    @Nullable Double bf16Tflops,
    @Nullable Double fp8Tflops,
    @Nullable Double fp4Tflops,
    @Nullable Double int8Tops,
    @Nullable Double scaleUpGbPerSecond,
    @Nullable Double scaleOutGbPerSecond,
    @Nullable Double pcieGbPerSecond,
    @Nullable Double tdpWatt,
    @Nullable Integer perNode,
    @Nullable String source,
    @Nullable String note) {}
