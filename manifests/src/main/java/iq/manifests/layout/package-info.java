/** In which files a set of manifests lies: one, a Kustomize base with an overlay, a Helm chart. */
@NullMarked
package iq.manifests.layout;

import org.jspecify.annotations.NullMarked;
