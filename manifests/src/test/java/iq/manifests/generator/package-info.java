/** Sets of manifests for all that is in the catalog and all that can be asked for. */
@NullMarked
package iq.manifests.generator;

import org.jspecify.annotations.NullMarked;
