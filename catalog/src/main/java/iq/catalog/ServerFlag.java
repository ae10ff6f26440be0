package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A flag or environment variable of a model server over a range of versions in which nothing about
 * it changed. A flag that changed, or that went and came back, has several rows.
 *
 * @param since the first version looked at with this row
 * @param until the last version looked at with this row; null when the newest one still has it
 * @param kind {@code flag} (no value), {@code int}, {@code float}, {@code string}, {@code enum},
 *     {@code list}, {@code json} or {@code env} (an environment variable)
 * @param choices the values it takes, separated by {@code |}; a last {@code *} leaves the list open,
 *     {@code ?} means that only a running server knows
 * @param defaultText the default as the source writes it, which need not be a value
 * @param aliasOf the flag that this is another spelling of, or with {@code not} before it, negates
 */
public record ServerFlag(
    String server,
    String flag,
    String since,
    @Nullable String until,
    String kind,
    @Nullable String choices,
    @Nullable String defaultText,
    String source,
    @Nullable String aliasOf) {}
