/** What is to be deployed: the benchmark chosen for a request, one copy of it, its memory. Pure. */
@NullMarked
package iq.manifests.plan;

import org.jspecify.annotations.NullMarked;
