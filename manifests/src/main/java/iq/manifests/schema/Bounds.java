package iq.manifests.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the greatest that something may be, null where there is no bound. */
record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal greatest, boolean beyondLeast) {
  static final Bounds INT32 = of(Integer.MIN_VALUE, Integer.MAX_VALUE);
  static final Bounds INT64 = of(Long.MIN_VALUE, Long.MAX_VALUE);

  private static Bounds of(long least, long greatest) {
    return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest), false);
  }

  /** Both bounds: the greater least, the lesser greatest. */
  Bounds and(Bounds other) {
    boolean lower = least == null || (other.least != null && other.least.compareTo(least) > 0);
    boolean upper = greatest == null || (other.greatest != null && other.greatest.compareTo(greatest) < 0);
    return new Bounds(
        lower ? other.least : least, upper ? other.greatest : greatest, lower ? other.beyondLeast : beyondLeast);
  }

  boolean take(BigDecimal number) {
    return (least == null || number.compareTo(least) >= (beyondLeast ? 1 : 0))
        && (greatest == null || number.compareTo(greatest) <= 0);
  }

  boolean take(int number) {
    return take(BigDecimal.valueOf(number));
  }

  /** For example {@code 1 to 65535}, {@code 0 or more}. */
  String inWords() {
    if (least == null) {
      return "at most " + plain(greatest);
    }
    String from = (beyondLeast ? "more than " : "") + plain(least);
    return greatest == null ? from + (beyondLeast ? "" : " or more") : from + " to " + plain(greatest);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "any" : number.toPlainString();
  }
}
