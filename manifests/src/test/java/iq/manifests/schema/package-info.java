/** What Kubernetes would refuse. */
@NullMarked
package iq.manifests.schema;

import org.jspecify.annotations.NullMarked;
