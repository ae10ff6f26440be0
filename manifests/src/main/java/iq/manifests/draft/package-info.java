/** A set of manifests while it is put together: each concern adds what it is there for. */
@NullMarked
package iq.manifests.draft;

import org.jspecify.annotations.NullMarked;
