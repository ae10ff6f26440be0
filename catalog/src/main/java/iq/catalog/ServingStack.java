package iq.catalog;

import org.jspecify.annotations.Nullable;

/** What routes around a model server; the version is null where no source states it. */
public record ServingStack(String name, @Nullable String version) {}
