package iq.cli.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** gcloud's {@code json}: an array of the rows, keys sorted, two blanks per level, text as it is in UTF-8. */
final class JsonPrinter {
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
    if (value instanceof String text) {
      JsonText.append(out, text);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof Double || value instanceof Float) {
      number(Numbers.exact((Number) value));
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
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
      JsonText.append(out, String.valueOf(entry.getKey()));
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
}
