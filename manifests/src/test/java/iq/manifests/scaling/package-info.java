@NullMarked
package iq.manifests.scaling;

import org.jspecify.annotations.NullMarked;
