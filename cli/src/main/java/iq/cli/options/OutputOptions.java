package iq.cli.options;

import iq.cli.Environment;
import iq.cli.output.Filter;
import iq.cli.output.Format;
import iq.cli.output.KeyColumn;
import iq.cli.output.Paging;
import iq.cli.output.Printed;
import iq.cli.output.RowPrinter;
import iq.cli.output.RowSelection;
import iq.cli.output.SortBy;
import iq.cli.output.TableStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a list is shown; the same for every command that lists. */
public final class OutputOptions {
  private final Flags flags = new Flags();

  private final Flag<String> format =
      flags.text(
          "--format",
          "FORMAT",
          "table, json, yaml, csv, value, profile or csvprofile; the first five take keys:",
          "'table(iq.id,instanceType)'.");

  private final Flag<String> filter =
      flags.text(
          "--filter",
          "EXPRESSION",
          "Keeps rows, as in gcloud: 'instanceType:a3 AND iq.basis=measured'.");

  private final Flag<String> sortBy =
      flags.text("--sort-by", "KEYS", "Orders rows by keys, '~' before one for the highest first.");

  private final Flag<String> limit = flags.text("--limit", "N", "Shows at most N rows.");

  private final Flag<String> pageSize =
      flags.text("--page-size", "N", "Taken for gcloud's sake; all rows are at hand.");

  private final Given<Boolean> uri =
      flags.toggle("--uri", "Taken for gcloud's sake; nothing that is listed has a URI.");

  /** These options for a command. */
  public OutputOptions(Flags command) {
    command.include(flags);
  }

  /** The format asked for, null when none is. */
  public @Nullable Format format() {
    return format.value() == null ? null : Format.parse(format.value());
  }

  /** The format asked for, else the one given. */
  public Format formatOr(Format.Kind kind) {
    Format asked = format();
    return asked == null ? Format.of(kind) : asked;
  }

  /** The rows to show, in the order to show them; says on stderr which keys no row has. */
  public List<Map<String, Object>> select(List<Map<String, Object>> rows, Environment env) {
    if (uri.value()) {
      env.err().println("iq: --uri changes nothing: nothing that is listed has a URI");
    }
    RowSelection selection = selection();
    List<String> unknown = rows.isEmpty() ? List.of() : selection.unknownKeys(rows);
    if (!unknown.isEmpty()) {
      env.err().println("iq: no row has the key " + String.join(", ", unknown));
    }
    return selection.apply(rows);
  }

  private RowSelection selection() {
    return new RowSelection(
        filter.value() == null ? Filter.ALL : Filter.parse(filter.value()),
        SortBy.parse(sortBy.value() == null ? "" : sortBy.value()),
        Paging.parse(limit.value(), pageSize.value()));
  }

  /** Prints rows in a format, in columns of the command's choice where it names none. */
  public void print(
      Format shown, List<Map<String, Object>> rows, List<KeyColumn> columns, Environment env) {
    Printed printed = RowPrinter.print(shown, rows, columns, style(env));
    env.out().print(printed.text());
    if (!printed.dropped().isEmpty()) {
      env.err()
          .println(
              "Columns that do not fit: "
                  + String.join(", ", printed.dropped())
                  + "; widen the terminal or use --format=json.");
    }
    if (!printed.unknownKeys().isEmpty()) {
      env.err().println("iq: no row has the key " + String.join(", ", printed.unknownKeys()));
    }
  }

  /** How tables look here. */
  public static TableStyle style(Environment env) {
    return env.terminal() ? new TableStyle(env.width(), env.colour(), true) : TableStyle.PLAIN;
  }
}
