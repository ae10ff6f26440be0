/** Manifests as they are in a file, with the reasons beside their values; what two files differ in. */
@NullMarked
package iq.manifests.reading;

import org.jspecify.annotations.NullMarked;
