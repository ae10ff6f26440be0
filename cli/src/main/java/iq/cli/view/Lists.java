package iq.cli.view;

import iq.answers.report.Tree;
import iq.cli.Environment;
import iq.cli.options.OutputOptions;
import iq.cli.output.Column;
import iq.cli.output.Format;
import iq.cli.output.KeyColumn;
import iq.cli.output.ListPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists that are not of profiles. */
public final class Lists {
  private Lists() {}

  /** Names under gcloud's heading; as rows with one key where a format is asked for. */
  public static void names(
      String things, String key, List<String> names, OutputOptions output, Environment env) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new Tree().put(key, name).map());
    }
    List<Map<String, Object>> shown = output.select(rows, env);
    Format format = output.format();
    if (format != null) {
      output.print(format, shown, List.of(column(key)), env);
      return;
    }
    List<String> shownNames = shown.stream().map(row -> String.valueOf(row.get(key))).toList();
    env.out().print(ListPrinter.print(things, shownNames));
  }

  /** Rows as a table, or in the format asked for. */
  public static void rows(
      List<Map<String, Object>> rows,
      List<KeyColumn> columns,
      OutputOptions output,
      Environment env) {
    List<Map<String, Object>> shown = output.select(rows, env);
    output.print(output.formatOr(Format.Kind.TABLE), shown, columns, env);
    if (shown.isEmpty()) {
      env.out().flush();
      env.err().println("Listed 0 items.");
    }
  }

  /** A column headed by its key in capitals with underscores, as gcloud heads them. */
  public static KeyColumn column(String key) {
    return KeyColumn.of(key, Column.text(heading(key)));
  }

  /** A column of numbers, headed like the others. */
  public static KeyColumn number(String key) {
    return KeyColumn.of(key, Column.number(heading(key)));
  }

  /** A number without a decimal point where it has no decimals. */
  public static Number figure(double value) {
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }

  private static String heading(String key) {
    StringBuilder heading = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char letter = key.charAt(i);
      if (Character.isUpperCase(letter)) {
        heading.append('_');
      }
      heading.append(Character.toUpperCase(letter));
    }
    return heading.toString();
  }
}
