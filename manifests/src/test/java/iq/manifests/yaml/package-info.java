@NullMarked
package iq.manifests.yaml;

import org.jspecify.annotations.NullMarked;
