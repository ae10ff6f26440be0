@NullMarked
package iq.manifests.platform;

import org.jspecify.annotations.NullMarked;
