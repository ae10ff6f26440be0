package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A metric of a model server, as exported, over a range of versions in which nothing about it
 * changed. One version may have several rows of a metric: one for each engine that exports it.
 *
 * @param since the first version looked at with this row
 * @param until the last version looked at with this row; null when the newest one still has it
 * @param type {@code gauge}, {@code counter}, {@code histogram} or {@code summary}
 * @param labels the labels, separated by {@code |}; {@code *} stands for labels that vary
 * @param condition what must hold for the server to export it, or, for Triton, the values that its
 *     label takes; null when it is always there
 */
public record ServerMetric(
    String server,
    String metric,
    String since,
    @Nullable String until,
    String type,
    @Nullable String labels,
    String source,
    @Nullable String condition) {}
