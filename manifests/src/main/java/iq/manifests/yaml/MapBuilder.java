package iq.manifests.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a mapping. A comment belongs to the entry that was put last, and before the first one to
 * the mapping itself: {@code map().put("replicas", 3).comment("for 40 requests per second")}.
 */
public final class MapBuilder implements NodeSource {
  private final SequencedMap<String, Node> entries = new LinkedHashMap<>();
  private @Nullable String comment;

  MapBuilder() {}

  /** Puts an entry at the end. A key can be put once. */
  public MapBuilder put(String key, NodeSource value) {
    if (entries.putIfAbsent(key, value.node()) != null) {
      throw new IllegalArgumentException("a key put twice: " + key);
    }
    return this;
  }

  /** Puts a string. */
  public MapBuilder put(String key, String value) {
    return put(key, Yaml.text(value));
  }

  /** Puts a whole number. */
  public MapBuilder put(String key, long value) {
    return put(key, Yaml.number(value));
  }

  /** Puts a number with a fraction. */
  public MapBuilder put(String key, double value) {
    return put(key, Yaml.number(value));
  }

  /** Puts true or false. */
  public MapBuilder put(String key, boolean value) {
    return put(key, Yaml.flag(value));
  }

  /** Puts a string unless it is null. */
  public MapBuilder putIfPresent(String key, @Nullable String value) {
    return value == null ? this : put(key, value);
  }

  /** Puts a number unless it is null. */
  public MapBuilder putIfPresent(String key, @Nullable Number value) {
    return value == null ? this : put(key, Yaml.number(value));
  }

  /** Puts true or false unless it is null. */
  public MapBuilder putIfPresent(String key, @Nullable Boolean value) {
    return value == null ? this : put(key, value.booleanValue());
  }

  /** Puts a node unless it is null or an empty mapping or sequence. */
  public MapBuilder putIfPresent(String key, @Nullable NodeSource value) {
    return value == null || Inline.isEmpty(value.node()) ? this : put(key, value);
  }

  /** Puts strings, in the order of the map. */
  public MapBuilder putAll(Map<String, String> values) {
    values.forEach(this::put);
    return this;
  }

  /** Puts the entries of another mapping. */
  public MapBuilder putAll(Mapping other) {
    other.entries().forEach(entry -> put(entry.key(), entry.value()));
    return this;
  }

  /** Says why the entry put last is what it is; null says nothing. */
  public MapBuilder comment(@Nullable String text) {
    Map.Entry<String, Node> last = entries.lastEntry();
    if (last == null) {
      comment = Comments.join(comment, text);
    } else {
      Node value = last.getValue();
      entries.put(last.getKey(), value.withComment(Comments.join(value.comment(), text)));
    }
    return this;
  }

  @Override
  public Mapping node() {
    List<Mapping.Entry> all =
        entries.entrySet().stream().map(e -> new Mapping.Entry(e.getKey(), e.getValue())).toList();
    return new Mapping(all, comment);
  }
}
