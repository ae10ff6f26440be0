/** What routes around the model servers: a gateway that asks an endpoint picker, as llm-d does. */
@NullMarked
package iq.manifests.stack;

import org.jspecify.annotations.NullMarked;
