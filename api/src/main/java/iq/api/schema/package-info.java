/** Messages of the API as JSON Schema, in the JSON that protobuf gives them. */
@NullMarked
package iq.api.schema;

import org.jspecify.annotations.NullMarked;
