package iq.cli.view;

import iq.manifests.reading.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of manifests with their reasons, for reading. */
public final class FieldLines {
  private static final int PIPED = 100;
  private static final String INDENT = "      ";

  private FieldLines() {}

  /** As a row. */
  public static Map<String, Object> row(Field field) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("object", field.object());
    row.put("path", field.path());
    row.put("value", field.value());
    if (field.reason() != null) {
      row.put("reason", field.reason());
    }
    row.put("line", field.line());
    return row;
  }

  /** By object: a line for each value, the reason below it. */
  public static String text(List<Map<String, Object>> rows, int width) {
    StringBuilder text = new StringBuilder();
    String object = "";
    for (Map<String, Object> row : rows) {
      String own = String.valueOf(row.get("object"));
      if (!own.equals(object)) {
        object = own;
        text.append(text.isEmpty() ? "" : "\n").append(object).append('\n');
      }
      String value = String.valueOf(row.get("value"));
      text.append("  ").append(row.get("path"));
      text.append(value.isEmpty() ? "" : ": " + value.replace("\n", " ")).append('\n');
      wrap(text, String.valueOf(row.get("reason")), (width > 2 * INDENT.length() ? width : PIPED) - INDENT.length());
    }
    return text.toString();
  }

  private static void wrap(StringBuilder text, String words, int width) {
    int used = 0;
    for (String word : words.split(" +", -1)) {
      if (used > 0 && used + 1 + word.length() > width) {
        text.append('\n');
        used = 0;
      }
      text.append(used == 0 ? INDENT : " ").append(word);
      used += (used == 0 ? 0 : 1) + word.length();
    }
    text.append('\n');
  }
}
