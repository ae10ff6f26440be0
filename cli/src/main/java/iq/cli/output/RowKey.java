package iq.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key as gcloud users write it, {@code performanceStats[0].outputTokensPerSecond}: names joined by dots, {@code [n]} for one
 * element of a list (negative from its end), {@code []} for each. Each name may be written in camelCase or in snake_case.
 */
public final class RowKey {
  /** One part of the path. */
  sealed interface Step {}

  /** A map's key in the three spellings that match it. */
  record Name(String written, String camel, String snake) implements Step {
    boolean matches(String key) {
      return key.equals(written) || key.equals(camel) || key.equals(snake);
    }
  }

  /** One element of a list. */
  record Index(int at) implements Step {}

  /** Every element of a list, every value of a map. */
  record Each() implements Step {}

  private final String path;
  private final List<Step> steps;

  RowKey(String path, List<Step> steps) {
    this.path = path;
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a whole text as one key.
   *
   * @throws ExpressionException if it is not one
   */
  public static RowKey parse(String text) {
    Lexer lexer = new Lexer("key", text, "performanceStats[0].outputTokensPerSecond");
    RowKey key = KeyReader.read(lexer);
    if (!lexer.atEnd()) {
      throw lexer.error("the end of the key");
    }
    return key;
  }

  /**
   * The key's value in a row. A name applied to a list is applied to each of its elements and gives a list.
   *
   * @return null where the row has no such key
   */
  public @Nullable Object in(Map<String, Object> row) {
    return resolve(row, 0);
  }

  private @Nullable Object resolve(@Nullable Object node, int at) {
    if (node == null || at == steps.size()) {
      return node;
    }
    Step step = steps.get(at);
    if (node instanceof Map<?, ?> map) {
      if (step instanceof Name name) {
        return resolve(child(map, name), at + 1);
      }
      boolean last = at + 1 == steps.size();
      return step instanceof Index ? null : last ? node : resolveAll(map.values(), at + 1);
    }
    if (node instanceof List<?> list) {
      if (step instanceof Index index) {
        return resolve(element(list, index.at()), at + 1);
      }
      boolean last = at + 1 == steps.size();
      return step instanceof Name ? resolveAll(list, at) : last ? node : resolveAll(list, at + 1);
    }
    return null;
  }

  private @Nullable Object resolveAll(Iterable<?> nodes, int at) {
    List<@Nullable Object> values = new ArrayList<>();
    boolean found = false;
    for (Object node : nodes) {
      Object value = resolve(node, at);
      values.add(value);
      found |= value != null;
    }
    return found ? values : null;
  }

  private static @Nullable Object child(Map<?, ?> map, Name name) {
    Object exact = map.get(name.written());
    if (exact != null) {
      return exact;
    }
    Object camel = map.get(name.camel());
    return camel != null ? camel : map.get(name.snake());
  }

  private static @Nullable Object element(List<?> list, int index) {
    int at = index < 0 ? list.size() + index : index;
    return at >= 0 && at < list.size() ? list.get(at) : null;
  }

  List<Step> steps() {
    return steps;
  }

  /** The heading gcloud gives a column of this key: its last name, {@code OUTPUT_TOKENS_PER_SECOND}. */
  public String label() {
    for (Step step : steps.reversed()) {
      if (step instanceof Name name) {
        return Names.shout(name.written());
      }
    }
    return "";
  }

  /** The path as it was written. */
  @Override
  public String toString() {
    return path;
  }
}
