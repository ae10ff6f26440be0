/** Brings the files of a model from Hugging Face to where servers load them from. */
@NullMarked
package iq.manifests.transfer;

import org.jspecify.annotations.NullMarked;
