package iq.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order that {@code --sort-by} asks for: keys from the weightiest down, {@code ~} before a key for descending.
 *
 * <p>Numbers, numeric texts and amounts of money compare as numbers and stand before other text; a row without the key stands last in
 * either direction; a list counts as its first element. Rows that compare equal keep their order. (gcloud itself compares every value
 * as text, so that 425 comes after 2000; nobody asks for that.)
 */
public final class SortBy implements Comparator<Map<String, Object>> {
  private static final String EXAMPLE = "~performanceStats.outputTokensPerSecond,modelServerInfo.model";

  private record Part(RowKey key, boolean descending) {}

  private final List<Part> parts;

  private SortBy(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a flag's value; "" keeps the order.
   *
   * @throws ExpressionException if it is not a list of keys
   */
  public static SortBy parse(String text) {
    List<Part> parts = new ArrayList<>();
    Lexer lexer = new Lexer("--sort-by", text, EXAMPLE);
    while (lexer.skipBlanks()) {
      boolean descending = lexer.take('~');
      parts.add(new Part(KeyReader.read(lexer), descending));
      lexer.skipBlanks();
      if (lexer.atEnd()) {
        break;
      }
      if (!lexer.take(',')) {
        throw lexer.error("a comma between keys");
      }
      if (!lexer.skipBlanks()) {
        throw lexer.error("a key after the comma");
      }
    }
    return new SortBy(List.copyOf(parts));
  }

  /** The keys, for {@link RowKeys#unknown}. */
  public List<RowKey> keys() {
    List<RowKey> keys = new ArrayList<>(parts.size());
    for (Part part : parts) {
      keys.add(part.key());
    }
    return keys;
  }

  /** The rows in this order, in a new list. */
  public List<Map<String, Object>> sort(List<Map<String, Object>> rows) {
    List<Map<String, Object>> sorted = new ArrayList<>(rows);
    if (!parts.isEmpty()) {
      sorted.sort(this);
    }
    return sorted;
  }

  @Override
  public int compare(Map<String, Object> left, Map<String, Object> right) {
    for (Part part : parts) {
      int order = compareValues(scalar(part.key().in(left)), scalar(part.key().in(right)), part.descending());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareValues(@Nullable Object left, @Nullable Object right, boolean descending) {
    if (left == null || right == null) {
      return (left == null ? 1 : 0) - (right == null ? 1 : 0);
    }
    Double leftNumber = Numbers.of(left);
    Double rightNumber = Numbers.of(right);
    int order;
    if (leftNumber != null && rightNumber != null) {
      order = leftNumber.compareTo(rightNumber);
    } else if (leftNumber != null || rightNumber != null) {
      order = leftNumber != null ? -1 : 1;
    } else {
      order = left.toString().compareTo(right.toString());
    }
    return descending ? -order : order;
  }

  /** What stands for a value: a list's first element, an amount or a plain value; a map with other keys has no order. */
  private static @Nullable Object scalar(@Nullable Object value) {
    Object first = value;
    while (first instanceof List<?> list) {
      first = firstOf(list);
    }
    return first instanceof Map<?, ?> map && !Numbers.isAmount(map) ? null : first;
  }

  private static @Nullable Object firstOf(List<?> list) {
    for (Object element : list) {
      if (element != null) {
        return element;
      }
    }
    return null;
  }
}
