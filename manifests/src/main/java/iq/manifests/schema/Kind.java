package iq.manifests.schema;

/**
 * A kind of object that a schema is held for.
 *
 * @param definition the name of its schema
 */
record Kind(String apiVersion, String kind, String definition, Scope scope) {
  /** Where objects of a kind live. */
  enum Scope {
    NAMESPACED,
    CLUSTER,
    /** In a file that a tool reads; no cluster knows it. */
    LOCAL
  }
}
