package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The instance that a cloud rents.
 *
 * @param acceleratorCount may be a fraction, for slices that hold no replica
 * @param source where its shape is from, when not from the source of its prices
 */
public record MachineType(
    String cloud,
    String name,
    String accelerator,
    double acceleratorCount,
    @Nullable Integer vcpus,
    @Nullable Double memoryGib,
    @Nullable String source) {}
