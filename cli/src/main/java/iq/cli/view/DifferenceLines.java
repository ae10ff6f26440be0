package iq.cli.view;

import iq.manifests.reading.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two files of manifests differ in, for reading. */
public final class DifferenceLines {
  private DifferenceLines() {}

  /** As a row. */
  public static Map<String, Object> row(Difference difference) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("object", difference.object());
    put(row, "path", difference.path().isEmpty() ? null : difference.path());
    put(row, "before", difference.before());
    put(row, "after", difference.after());
    put(row, "reason", difference.reason());
    return row;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Object value) {
    if (value != null) {
      row.put(key, value);
    }
  }

  /** Versions first; the same change of several objects once, with their number. */
  public static String text(List<Map<String, Object>> rows) {
    Map<List<@Nullable Object>, List<Map<String, Object>>> same = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      List<@Nullable Object> change =
          Arrays.asList(
              row.getOrDefault("path", row.get("object")), row.get("before"), row.get("after"));
      same.computeIfAbsent(change, any -> new ArrayList<>()).add(row);
    }
    StringBuilder first = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (List<Map<String, Object>> group : same.values()) {
      String path = String.valueOf(group.getFirst().get("path"));
      boolean version =
          path.endsWith(".image") || path.contains("iq/catalog") || path.contains("/version']");
      append(version ? first : rest, group);
    }
    return first.append(rest).toString();
  }

  private static void append(StringBuilder text, List<Map<String, Object>> group) {
    Map<String, Object> row = group.getFirst();
    String where =
        group.size() == 1 ? String.valueOf(row.get("object")) : group.size() + " objects";
    Object path = row.get("path");
    if (path == null) {
      text.append(row.containsKey("before") ? "- " : "+ ").append(row.get("object")).append('\n');
      return;
    }
    text.append(where).append(": ").append(path).append('\n');
    List<String> before = lines(row.get("before"));
    List<String> after = lines(row.get("after"));
    before.stream().filter(line -> !after.contains(line)).forEach(line -> line(text, "- ", line));
    after.stream().filter(line -> !before.contains(line)).forEach(line -> line(text, "+ ", line));
    if (row.get("reason") instanceof String reason) {
      text.append("    (").append(reason).append(")\n");
    }
  }

  private static List<String> lines(@Nullable Object value) {
    return value == null ? List.of() : Arrays.asList(value.toString().split("\n", -1));
  }

  private static void line(StringBuilder text, String sign, String line) {
    text.append("  ").append(sign).append(line).append('\n');
  }
}
