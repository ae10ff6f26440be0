package iq.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What rows have under their keys, for warnings: gcloud prints nothing for an unknown key, and so says nothing about a typing error. */
public final class RowKeys {
  private RowKeys() {}

  /** The keys that no row has a value for, as they were written, each once; none where there are no rows to judge by. */
  public static List<String> unknown(List<Map<String, Object>> rows, List<RowKey> keys) {
    List<String> unknown = new ArrayList<>();
    if (rows.isEmpty()) {
      return unknown;
    }
    for (RowKey key : keys) {
      if (!unknown.contains(key.toString()) && inNone(rows, key)) {
        unknown.add(key.toString());
      }
    }
    return unknown;
  }

  private static boolean inNone(List<Map<String, Object>> rows, RowKey key) {
    for (Map<String, Object> row : rows) {
      if (key.in(row) != null) {
        return false;
      }
    }
    return true;
  }
}
