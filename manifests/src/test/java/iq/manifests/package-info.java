@NullMarked
package iq.manifests;

import org.jspecify.annotations.NullMarked;
