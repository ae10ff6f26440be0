package iq.manifests.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items in order. */
public record Sequence(List<Node> items, @Nullable String comment) implements Node {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public Sequence withComment(@Nullable String other) {
    return new Sequence(items, other);
  }

  @Override
  public Sequence withoutComments() {
    return new Sequence(items.stream().map(Node::withoutComments).toList(), null);
  }
}
