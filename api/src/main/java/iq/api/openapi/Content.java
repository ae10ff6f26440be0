package iq.api.openapi;

import iq.api.schema.Tree;
import java.util.Map;

/** Bodies of requests and answers. */
final class Content {
  private Content() {}

  /** JSON of a schema. */
  static Tree json(Map<String, ?> schema) {
    return of("application/json", schema);
  }

  /** A media type with a schema. */
  static Tree of(String mediaType, Map<String, ?> schema) {
    return new Tree().put(mediaType, new Tree().put("schema", schema));
  }
}
