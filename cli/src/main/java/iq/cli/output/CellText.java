package iq.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row's value as one cell of text, as gcloud's csv and value write it: lists and maps joined by semicolons, absent values empty. */
final class CellText {
  private CellText() {}

  static String of(@Nullable Object value) {
    // Not a switch over types: its first run links a call site, which costs more than printing a whole table.
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof Double || value instanceof Float) {
      return Numbers.repr(Numbers.exact((Number) value));
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    return value instanceof List<?> list ? ofList(list) : value.toString();
  }

  private static String ofMap(Map<?, ?> map) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<?, ?> entry : new TreeMap<Object, @Nullable Object>(map).entrySet()) {
      separate(text).append(entry.getKey()).append('=').append(nested(entry.getValue()));
    }
    return text.toString();
  }

  private static String ofList(List<?> list) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (Object element : list) {
      text.append(first ? "" : ";").append(nested(element));
      first = false;
    }
    return text.toString();
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.isEmpty() ? text : text.append(';');
  }

  /** What lies deeper is written as JSON on one line (gcloud writes it as Python would). */
  private static String nested(@Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      StringBuilder json = new StringBuilder();
      JsonPrinter.compact(json, value);
      return json.toString();
    }
    return of(value);
  }
}
