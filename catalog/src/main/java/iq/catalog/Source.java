package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where figures come from.
 *
 * @param id short name, unique in a catalog
 * @param name title of the publication
 * @param repository {@code owner/name} on GitHub
 * @param commit the version that was read
 * @param licence SPDX name of the licence of the figures
 * @param url where to read it, when it is not a repository
 * @param publishedOn ISO date on which the figures were published, when known
 */
public record Source(
    String id,
    String name,
    @Nullable String repository,
    @Nullable String commit,
    String licence,
    @Nullable String url,
    @Nullable String publishedOn) {}
