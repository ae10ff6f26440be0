package iq.cli.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** gcloud's {@code json}: an array of the rows, keys sorted, two blanks per level, text as it is in UTF-8. */
final class JsonPrinter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;
  private final boolean lines;
  private int level;

  private JsonPrinter(StringBuilder out, boolean lines) {
    this.out = out;
    this.lines = lines;
  }

  /**
   * The rows, ended by a line feed.
   *
   * @throws IllegalArgumentException for a number that JSON cannot hold (NaN, infinity) or a value of an unknown class
   */
  static String print(List<? extends @Nullable Object> rows) {
    StringBuilder out = new StringBuilder(1024);
    new JsonPrinter(out, true).value(rows);
    return out.append('\n').toString();
  }

  /** A value on one line, without blanks. */
  static void compact(StringBuilder out, @Nullable Object value) {
    new JsonPrinter(out, false).value(value);
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> string(out, text);
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case Double number -> number(number);
      case Float number -> number(Double.parseDouble(number.toString()));
      case Boolean truth -> out.append(truth.booleanValue());
      case Number number -> out.append(number);
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
    }
  }

  private void number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("JSON has no form for the number " + number);
    }
    out.append(Numbers.repr(number));
  }

  private void object(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    level++;
    Iterator<? extends Map.Entry<?, ?>> entries = new TreeMap<Object, @Nullable Object>(map).entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      newLine();
      string(out, String.valueOf(entry.getKey()));
      out.append(lines ? ": " : ":");
      value(entry.getValue());
      out.append(entries.hasNext() ? "," : "");
    }
    level--;
    newLine();
    out.append('}');
  }

  private void array(List<?> list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    level++;
    for (int i = 0; i < list.size(); i++) {
      newLine();
      value(list.get(i));
      out.append(i + 1 < list.size() ? "," : "");
    }
    level--;
    newLine();
    out.append(']');
  }

  private void newLine() {
    if (lines) {
      out.append('\n');
      out.repeat("  ", level);
    }
  }

  /** Appends a text in quotes, its quotes, backslashes, control characters and half surrogates escaped. */
  static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || isHalf(text, i)) {
            unicode(out, c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether a surrogate stands without its other half: UTF-8 has no form for it. */
  static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  static void unicode(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 15));
    }
  }
}
