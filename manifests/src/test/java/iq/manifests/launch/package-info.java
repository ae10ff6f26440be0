@NullMarked
package iq.manifests.launch;

import org.jspecify.annotations.NullMarked;
