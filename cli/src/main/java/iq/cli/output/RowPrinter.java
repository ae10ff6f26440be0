package iq.cli.output;

import java.util.List;
import java.util.Map;

/**
 * Prints rows in the form that {@code --format} asks for. A row is a tree in the API's JSON form: maps (keys are text), lists, text,
 * numbers, truth values, null.
 */
public final class RowPrinter {
  private RowPrinter() {}

  /**
   * The rows in a form.
   *
   * @param columns the command's own columns, for table, csv and value where the format names no keys
   * @param style for table only
   * @throws IllegalArgumentException if json or yaml meets a number without a JSON form (NaN, infinity)
   */
  public static Printed print(Format format, List<Map<String, Object>> rows, List<KeyColumn> columns, TableStyle style) {
    List<KeyColumn> shown = format.columns().isEmpty() ? columns : format.columns();
    List<String> unknown = RowKeys.unknown(rows, format.keys());
    if (format.kind() == Format.Kind.TABLE) {
      // Like gcloud, no headings above nothing: the command says that there are no items.
      Printed table = rows.isEmpty() ? new Printed("", List.of(), List.of()) : Table.of(shown, rows).print(style, format.heading());
      return new Printed(table.text(), table.dropped(), unknown);
    }
    String text =
        switch (format.kind()) {
          case JSON -> JsonPrinter.print(trees(format, rows));
          case YAML -> YamlPrinter.print(trees(format, rows));
          case CSV -> CsvPrinter.print(rows, shown, format.heading());
          case VALUE, TABLE -> ValuePrinter.print(rows, shown);
          case PROFILE -> ProfilePrinter.print(rows);
          case CSVPROFILE -> CsvProfilePrinter.print(rows);
        };
    return new Printed(text, List.of(), unknown);
  }

  private static List<?> trees(Format format, List<Map<String, Object>> rows) {
    return format.columns().isEmpty() ? rows : Projection.of(rows, format.keys());
  }
}
