/** Where the model's files come from and how they reach the server. */
@NullMarked
package iq.manifests.storage;

import org.jspecify.annotations.NullMarked;
