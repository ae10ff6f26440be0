/**
 * Whether Kubernetes would take a file of manifests, told without a cluster: closed schemas of each
 * kind, what the API server checks beyond them, and whether the objects of the file fit together.
 */
@NullMarked
package iq.manifests.schema;

import org.jspecify.annotations.NullMarked;
