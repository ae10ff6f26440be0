package iq.cli.view;

import iq.manifests.schema.Finding;
import iq.manifests.schema.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was found in manifests, as rows and as lines. */
public final class FindingRows {
  private FindingRows() {}

  /** A finding in a file as a row; what is not known is left out. */
  public static Map<String, Object> row(String file, Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    put(row, "line", finding.line());
    put(row, "document", finding.document());
    row.put("severity", finding.severity().word());
    put(row, "kind", finding.kind());
    put(row, "name", finding.name());
    put(row, "path", finding.path());
    row.put("problem", finding.problem());
    put(row, "expected", finding.expected());
    put(row, "closest", finding.closest());
    row.put("text", finding.text());
    return row;
  }

  private static void put(Map<String, Object> row, String key, int number) {
    if (number > 0) {
      row.put(key, number);
    }
  }

  private static void put(Map<String, Object> row, String key, String text) {
    if (!text.isEmpty()) {
      row.put(key, text);
    }
  }

  /** The row as compilers print what they find: {@code FILE:LINE: text}. */
  public static String line(Map<String, Object> row) {
    Object line = row.get("line");
    String where = row.get("file") + (line == null ? "" : ":" + line);
    boolean warning = Severity.WARNING.word().equals(row.get("severity"));
    return where + ": " + (warning ? "warning: " : "") + row.get("text");
  }
}
