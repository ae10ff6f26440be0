/** What differs between Kubernetes platforms: nodes, what they leave to pods, monitoring. */
@NullMarked
package iq.manifests.platform;

import org.jspecify.annotations.NullMarked;
