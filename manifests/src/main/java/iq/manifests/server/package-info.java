@NullMarked
package iq.manifests.server;

import org.jspecify.annotations.NullMarked;
