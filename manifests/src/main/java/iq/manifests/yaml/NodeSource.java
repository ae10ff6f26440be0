package iq.manifests.yaml;

/** What can be put into a tree: a node, or a builder of one. */
public sealed interface NodeSource permits Node, MapBuilder, ListBuilder {
  /** The node as it is now. */
  Node node();
}
