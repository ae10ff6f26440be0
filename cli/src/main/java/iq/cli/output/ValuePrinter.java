package iq.cli.output;

import java.util.List;
import java.util.Map;

/** gcloud's {@code value}: a line per row, its values separated by tabs, without headings and without quotes, for shell scripts. */
final class ValuePrinter {
  private ValuePrinter() {}

  static String print(List<Map<String, Object>> rows, List<KeyColumn> columns) {
    StringBuilder out = new StringBuilder(64 * rows.size());
    for (Map<String, Object> row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        out.append(i > 0 ? "\t" : "").append(CellText.of(columns.get(i).key().in(row)));
      }
      out.append('\n');
    }
    return out.toString();
  }
}
