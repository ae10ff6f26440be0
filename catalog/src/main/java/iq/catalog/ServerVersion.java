package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A version of a model server whose flags and metrics were read.
 *
 * @param source where they were read from
 * @param covers what of them was read; null when all
 */
public record ServerVersion(
    String server, String version, String source, @Nullable String covers) {}
