/** How many copies there are: at first, and when the autoscaler adds some. */
@NullMarked
package iq.manifests.scaling;

import org.jspecify.annotations.NullMarked;
