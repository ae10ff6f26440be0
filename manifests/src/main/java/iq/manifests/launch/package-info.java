/** How a model server is started: image, command, arguments, probes, memory. */
@NullMarked
package iq.manifests.launch;

import org.jspecify.annotations.NullMarked;
