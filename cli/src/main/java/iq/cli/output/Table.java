package iq.cli.output;

import iq.cli.output.Column.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns and rows of text, to be fitted to a terminal.
 *
 * @param columns the columns
 * @param rows the cells; each row has as many as there are columns
 */
public record Table(List<Column> columns, List<List<String>> rows) {
  /**
   * What {@link #liftEqual} takes out.
   *
   * @param pairs {@code heading: value} of the columns taken out, to be printed on a line above the table
   * @param rest the table of the other columns
   */
  public record Lifted(List<String> pairs, Table rest) {}

  /** Checks that every row has a cell for every column. */
  public Table {
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** The rows' values under the columns' keys. */
  public static Table of(List<KeyColumn> keyColumns, List<Map<String, Object>> rows) {
    boolean[] numeric = new boolean[keyColumns.size()];
    List<List<String>> cells = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      List<String> line = new ArrayList<>(keyColumns.size());
      for (int c = 0; c < keyColumns.size(); c++) {
        Object value = keyColumns.get(c).key().in(row);
        line.add(CellText.of(value));
        numeric[c] |= isNumeric(value);
      }
      cells.add(line);
    }
    List<Column> columns = new ArrayList<>(keyColumns.size());
    for (int c = 0; c < keyColumns.size(); c++) {
      boolean numbersOnly = numeric[c] && allNumeric(keyColumns.get(c).key(), rows);
      columns.add(aligned(keyColumns.get(c).column(), numbersOnly));
    }
    return new Table(columns, cells);
  }

  private static Column aligned(Column column, boolean numbersOnly) {
    if (column.align() != Align.AUTO) {
      return column;
    }
    return new Column(column.header(), numbersOnly ? Align.RIGHT : Align.LEFT, column.priority(), column.minWidth());
  }

  private static boolean allNumeric(RowKey key, List<Map<String, Object>> rows) {
    for (Map<String, Object> row : rows) {
      Object value = key.in(row);
      if (value != null && !isNumeric(value)) {
        return false;
      }
    }
    return true;
  }

  /** A number, or a list of one number, which is how a profile holds its only load point. */
  private static boolean isNumeric(@Nullable Object value) {
    Object only = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
    return only instanceof Number;
  }

  /**
   * Takes out the columns whose cells are the same in all rows: they say nothing about the difference between rows. A table of fewer
   * than two rows stays whole, and the first column always stays.
   */
  public Lifted liftEqual() {
    List<String> pairs = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (c > 0 && rows.size() > 1 && isEqualInAll(c)) {
        String value = rows.getFirst().get(c);
        pairs.add(columns.get(c).header() + ": " + (value.isEmpty() ? "-" : value));
      } else {
        kept.add(c);
      }
    }
    return pairs.isEmpty() ? new Lifted(pairs, this) : new Lifted(pairs, only(kept));
  }

  private boolean isEqualInAll(int column) {
    for (List<String> row : rows) {
      if (!row.get(column).equals(rows.getFirst().get(column))) {
        return false;
      }
    }
    return true;
  }

  private Table only(List<Integer> kept) {
    List<Column> keptColumns = new ArrayList<>(kept.size());
    for (int c : kept) {
      keptColumns.add(columns.get(c));
    }
    List<List<String>> keptRows = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(kept.size());
      for (int c : kept) {
        cells.add(row.get(c));
      }
      keptRows.add(cells);
    }
    return new Table(keptColumns, keptRows);
  }

  /** The table with its headings. */
  public Printed print(TableStyle style) {
    return print(style, true);
  }

  Printed print(TableStyle style, boolean heading) {
    return new TablePrinter(this, style).print(heading);
  }
}
