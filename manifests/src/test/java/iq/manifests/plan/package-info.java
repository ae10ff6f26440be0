@NullMarked
package iq.manifests.plan;

import org.jspecify.annotations.NullMarked;
