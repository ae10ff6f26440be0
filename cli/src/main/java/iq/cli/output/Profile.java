package iq.cli.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a profile's tree that gcloud's two own formats print. */
record Profile(Map<?, ?> row) {
  private static final String NO_COST = "N/A";

  /** Heading of what a row rests on. */
  static final String BASIS = "Basis";

  @Nullable Object get(String key) {
    return row.get(key);
  }

  @Nullable Object get(String part, String key) {
    return map(row.get(part)).get(key);
  }

  /** Whether nobody measured it. */
  boolean estimated() {
    return get("iq", "estimate") != null;
  }

  /** What it rests on: measured, interpolated, or estimated with the kind of estimate. */
  String basis() {
    Object kind = map(get("iq", "estimate")).get("kind");
    return text(get("iq", "basis"), "") + (kind == null ? "" : ", " + text(kind, ""));
  }

  List<?> stats() {
    return list(row.get("performanceStats"));
  }

  static Map<?, ?> first(List<?> list) {
    return list.isEmpty() ? Map.of() : map(list.getFirst());
  }

  /** USD per million tokens of the first price, to three places; N/A without one. */
  static String cost(Map<?, ?> stats, String tokens) {
    Object amount = first(list(stats.get("cost"))).get(tokens);
    return amount instanceof Map<?, ?> map ? Numbers.fixed3(Numbers.amount(map)) : NO_COST;
  }

  /** A whole number or a text as Python prints it; a double without fraction is a whole number that came through arithmetic. */
  static String text(@Nullable Object value, String absent) {
    if (value == null) {
      return absent;
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return CellText.of(value);
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
