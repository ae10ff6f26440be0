/** All services as one OpenAPI document. */
@NullMarked
package iq.api.openapi;

import org.jspecify.annotations.NullMarked;
