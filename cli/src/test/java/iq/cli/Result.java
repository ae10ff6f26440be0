package iq.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a command line left behind. */
public record Result(String out, String err, int exit) {
  /** gcloud's columns, in its order. */
  public static final List<String> HEADINGS =
      List.of(
          "Instance Type",
          "Accelerator",
          "Cost/M Input Tokens",
          "Cost/M Output Tokens",
          "Output Tokens/s",
          "NTPOT(ms)",
          "TTFT(ms)",
          "ITL(ms)",
          "Model Server",
          "Model Server Version",
          "Model",
          "Use Case",
          "Average Input Length",
          "Average Output Length",
          "Serving Stack",
          "Serving Stack Version");

  /** The rows of gcloud's table {@code profile}, by heading. */
  public List<Map<String, String>> rows() {
    List<String> lines = out.lines().toList();
    List<Map<String, String>> rows = new ArrayList<>();
    if (lines.isEmpty()) {
      return rows;
    }
    List<Integer> starts = starts(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
        row.put(HEADINGS.get(i), line.substring(starts.get(i), end).strip());
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Integer> starts(String heading) {
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    for (String name : HEADINGS) {
      int at = heading.indexOf(name, from);
      if (at < 0) {
        throw new AssertionError("no column " + name + " in: " + heading);
      }
      starts.add(at);
      from = at + name.length();
    }
    return starts;
  }

  /** One column of gcloud's table. */
  public List<String> column(String heading) {
    return rows().stream().map(row -> Objects.requireNonNull(row.get(heading), heading)).toList();
  }

  /** Some columns of gcloud's table, a line for each row. */
  public List<String> columns(String... headings) {
    return rows().stream()
        .map(row -> List.of(headings).stream().map(row::get).collect(Collectors.joining(" ")))
        .toList();
  }

  /** The answer read as JSON, or as YAML. */
  public List<Map<String, Object>> objects() {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(out);
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows = (List<Map<String, Object>>) Objects.requireNonNull(read);
    return rows;
  }

  /** A value below an object by keys and positions, such as {@code iq.source.name}; null if none. */
  public static @Nullable Object at(@Nullable Object from, String path) {
    Object value = from;
    for (String key : List.of(path.split("\\.", -1))) {
      value =
          switch (value) {
            case Map<?, ?> map -> map.get(key);
            case List<?> list -> list.get(Integer.parseInt(key));
            case null, default -> null;
          };
    }
    return value;
  }

  /** One value of each row of JSON or YAML. */
  public List<@Nullable Object> values(String path) {
    List<@Nullable Object> values = new ArrayList<>();
    objects().forEach(row -> values.add(at(row, path)));
    return values;
  }

  /** What stderr says beside gcloud's own {@code Listed 0 items.} */
  public List<String> notes() {
    return err.lines().filter(line -> !line.equals("Listed 0 items.")).toList();
  }
}
