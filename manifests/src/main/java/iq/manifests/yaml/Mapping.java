package iq.manifests.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries in the order in which they are written, each key once. */
public record Mapping(List<Entry> entries, @Nullable String comment) implements Node {
  /** A key and its value. The comment of the value is the comment of the entry. */
  public record Entry(String key, Node value) {}

  public Mapping {
    entries = List.copyOf(entries);
    Set<String> keys = new HashSet<>();
    for (Entry entry : entries) {
      if (!keys.add(entry.key())) {
        throw new IllegalArgumentException("a key given twice: " + entry.key());
      }
    }
  }

  /** The value of a key, null where there is none. */
  public @Nullable Node get(String key) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  /** The same mapping with one value replaced in its place, or added at the end. */
  public Mapping with(String key, NodeSource value) {
    List<Entry> changed = new ArrayList<>();
    Entry entry = new Entry(key, value.node());
    boolean found = false;
    for (Entry old : entries) {
      boolean same = old.key().equals(key);
      changed.add(same ? entry : old);
      found |= same;
    }
    if (!found) {
      changed.add(entry);
    }
    return new Mapping(changed, comment);
  }

  /** The same mapping without a key. */
  public Mapping without(String key) {
    return new Mapping(
        entries.stream().filter(entry -> !entry.key().equals(key)).toList(), comment);
  }

  @Override
  public Mapping withComment(@Nullable String other) {
    return new Mapping(entries, other);
  }

  @Override
  public Mapping withoutComments() {
    return new Mapping(
        entries.stream()
            .map(entry -> new Entry(entry.key(), entry.value().withoutComments()))
            .toList(),
        null);
  }
}
