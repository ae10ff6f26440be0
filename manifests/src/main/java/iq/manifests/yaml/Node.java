package iq.manifests.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A YAML value with, where one is known, the reason why it is what it is. Nodes never change; the
 * order of entries and items is the order of the text.
 */
public sealed interface Node extends NodeSource permits Mapping, Sequence, Scalar {
  /** Why the value is what it is, null when nothing is said. It may have several lines. */
  @Nullable String comment();

  /** The same value with another comment, or with none. */
  Node withComment(@Nullable String comment);

  /** The same value without any comment, its own and those within. */
  Node withoutComments();

  @Override
  default Node node() {
    return this;
  }
}
