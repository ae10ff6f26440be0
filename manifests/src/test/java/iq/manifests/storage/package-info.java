@NullMarked
package iq.manifests.storage;

import org.jspecify.annotations.NullMarked;
