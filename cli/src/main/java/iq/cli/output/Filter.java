package iq.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What {@code --filter} keeps: gcloud's filter language ({@code gcloud topic filters}) over rows.
 *
 * <p>Terms {@code key=value}, {@code !=}, {@code :} (holds, case-insensitive; one {@code *} anchors it; {@code key:*} is "has a
 * value"), {@code <}, {@code <=}, {@code >}, {@code >=} (as numbers where both sides are numbers; an amount of money is one),
 * {@code ~} and {@code !~} (regular expressions); {@code =(a,b)} and {@code :(a OR b)}; a bare word is sought in all values. Joined by
 * AND, OR, NOT or {@code -}, by standing side by side (which binds looser than OR), and by parentheses, which gcloud demands where AND
 * and OR meet. A list's elements are tried one by one.
 *
 * <p>One deliberate difference: a row without the key matches {@code !=} and {@code !~}, {@code =null} and {@code =""}, and no other
 * term. (gcloud compares "" or "null" instead, so that a row without a price would be cheaper than any other.)
 */
public final class Filter implements Predicate<Map<String, Object>> {
  /** Keeps every row. */
  public static final Filter ALL = new Filter(new Condition.All(List.of()), List.of());

  private final Condition condition;
  private final List<RowKey> keys;

  private Filter(Condition condition, List<RowKey> keys) {
    this.condition = condition;
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads a flag's value; a blank one keeps every row.
   *
   * @throws ExpressionException naming the place, what was expected there and an example
   */
  public static Filter parse(String text) {
    List<RowKey> keys = new ArrayList<>();
    Condition condition = new FilterParser(text, keys).parse();
    return new Filter(condition, keys);
  }

  /**
   * Whether the filter keeps the row.
   *
   * @throws ExpressionException if a regular expression takes too many steps on one of its values
   */
  @Override
  public boolean test(Map<String, Object> row) {
    return condition.holds(row);
  }

  /** The keys of its terms, for {@link RowKeys#unknown}. */
  public List<RowKey> keys() {
    return keys;
  }
}
