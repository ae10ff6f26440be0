@NullMarked
package iq.manifests.reading;

import org.jspecify.annotations.NullMarked;
