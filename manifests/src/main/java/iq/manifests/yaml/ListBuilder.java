package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a sequence. A comment belongs to the item that was added last, and before the first one to
 * the sequence itself.
 */
public final class ListBuilder implements NodeSource {
  private final List<Node> items = new ArrayList<>();
  private @Nullable String comment;

  ListBuilder() {}

  /** Adds an item. */
  public ListBuilder add(NodeSource item) {
    items.add(item.node());
    return this;
  }

  /** Adds a string. */
  public ListBuilder add(String item) {
    return add(Yaml.text(item));
  }

  /** Adds a whole number. */
  public ListBuilder add(long item) {
    return add(Yaml.number(item));
  }

  /** Adds a number with a fraction. */
  public ListBuilder add(double item) {
    return add(Yaml.number(item));
  }

  /** Adds true or false. */
  public ListBuilder add(boolean item) {
    return add(Yaml.flag(item));
  }

  /** Adds a string unless it is null. */
  public ListBuilder addIfPresent(@Nullable String item) {
    return item == null ? this : add(item);
  }

  /** Adds a node unless it is null. */
  public ListBuilder addIfPresent(@Nullable NodeSource item) {
    return item == null ? this : add(item);
  }

  /** Says why the item added last is what it is; null says nothing. */
  public ListBuilder comment(@Nullable String text) {
    if (items.isEmpty()) {
      comment = Comments.join(comment, text);
    } else {
      Node last = items.removeLast();
      items.add(last.withComment(Comments.join(last.comment(), text)));
    }
    return this;
  }

  @Override
  public Sequence node() {
    return new Sequence(items, comment);
  }
}
