package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The instance that a cloud rents.
 *
 * @param acceleratorCount may be a fraction, for slices that hold no replica
 */
public record MachineType(
    String cloud,
    String name,
    String accelerator,
    double acceleratorCount,
    @Nullable Integer vcpus,
    @Nullable Double memoryGib) {}
