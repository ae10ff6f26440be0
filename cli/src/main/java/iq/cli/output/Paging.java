package iq.cli.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows to show. The page size is taken and checked because gcloud has the flag; with everything at hand it changes nothing.
 *
 * @param limit the most rows to show; {@link Integer#MAX_VALUE} for all
 * @param pageSize rows asked for at a time; {@link Integer#MAX_VALUE} for no wish
 */
public record Paging(int limit, int pageSize) {
  /** All rows. */
  public static final Paging ALL = new Paging(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** Checks that both are positive. */
  public Paging {
    if (limit < 1 || pageSize < 1) {
      throw wrong(limit < 1 ? "--limit" : "--page-size", Integer.toString(limit < 1 ? limit : pageSize));
    }
  }

  /**
   * Reads the two flags' values; null for a flag that is absent, {@code unlimited} for no bound.
   *
   * @throws ExpressionException if one is not a positive whole number
   */
  public static Paging parse(@Nullable String limit, @Nullable String pageSize) {
    return new Paging(number("--limit", limit), number("--page-size", pageSize));
  }

  /** The first rows up to the limit. */
  public <T> List<T> apply(List<T> rows) {
    return rows.size() <= limit ? rows : rows.subList(0, limit);
  }

  private static int number(String flag, @Nullable String text) {
    if (text == null || text.equals("unlimited")) {
      return Integer.MAX_VALUE;
    }
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers that are not positive.
    }
    throw wrong(flag, text);
  }

  private static ExpressionException wrong(String flag, String text) {
    return new ExpressionException(
        flag + ": expected a whole number from 1 to " + Integer.MAX_VALUE + " or unlimited, not '" + text + "'; example: " + flag + "=20",
        -1);
  }
}
