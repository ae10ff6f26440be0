package iq.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** gcloud's {@code csv}: headings in small letters, then a line per row; RFC 4180 quotes where needed, LF at the ends of lines. */
final class CsvPrinter {
  private CsvPrinter() {}

  static String print(List<Map<String, Object>> rows, List<KeyColumn> columns, boolean heading) {
    StringBuilder out = new StringBuilder(64 * (rows.size() + 1));
    if (heading) {
      for (int i = 0; i < columns.size(); i++) {
        cell(out, i, columns.get(i).column().header().toLowerCase(Locale.ROOT));
      }
      out.append('\n');
    }
    for (Map<String, Object> row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        cell(out, i, CellText.of(columns.get(i).key().in(row)));
      }
      // A line with one empty cell would be no line at all to a reader.
      boolean blank = columns.size() == 1 && out.length() > 0 && out.charAt(out.length() - 1) == '\n';
      out.append(blank || out.isEmpty() ? "\"\"\n" : "\n");
    }
    return out.toString();
  }

  /** Appends a cell and, except before the first, its comma. */
  static void cell(StringBuilder out, int index, String text) {
    if (index > 0) {
      out.append(',');
    }
    if (!needsQuotes(text)) {
      out.append(text);
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      if (c == '"') {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
