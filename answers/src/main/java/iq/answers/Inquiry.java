package iq.answers;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user asks of profiles, in the user's words, not yet checked. */
public final class Inquiry {
  private final Map<Field, Object> words = new EnumMap<>(Field.class);
  private @Nullable PriceBook ownPrices;

  /** Asks; null and empty text ask nothing. */
  public Inquiry ask(Field field, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      words.put(field, value);
    }
    return this;
  }

  /** The user's own prices, over the catalog's; null for none. */
  public Inquiry withPrices(@Nullable PriceBook prices) {
    ownPrices = prices;
    return this;
  }

  /** The words of a field, null when nothing is asked of it. */
  public @Nullable String text(Field field) {
    Object value = words.get(field);
    return value == null ? null : value.toString();
  }

  @Nullable Double number(Field field) {
    return words.get(field) instanceof Number number ? number.doubleValue() : null;
  }

  @Nullable Integer whole(Field field) {
    return words.get(field) instanceof Number number ? number.intValue() : null;
  }

  @Nullable PriceBook ownPrices() {
    return ownPrices;
  }
}
