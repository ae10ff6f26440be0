package iq.catalog.store;

import iq.catalog.row.Column;
import iq.catalog.row.Format;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes the rows of one table. */
final class Table {
  private Table() {}

  /** {@code prefix."a", prefix."b"} for all columns of a format. */
  static String columns(Format<?> format, String prefix) {
    return names(format.columns(), prefix);
  }

  /** The columns that identify a row. */
  static String key(Format<?> format) {
    return names(format.columns().subList(0, format.key()), "");
  }

  private static String names(List<Column> columns, String prefix) {
    return columns.stream().map(c -> prefix + quoted(c)).collect(Collectors.joining(", "));
  }

  /** Some columns, such as {@code commit}, are words of SQL. */
  static String quoted(Column column) {
    return '"' + column.name() + '"';
  }

  static <T> List<T> read(
      Connection connection, Format<T> format, String rest, Collection<String> parameters)
      throws SQLException {
    String sql = "SELECT " + columns(format, "t.") + " FROM " + format.table() + " t " + rest;
    List<T> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        SqlRow row = new SqlRow(result);
        while (result.next()) {
          rows.add(format.read(row.from(1)));
        }
      }
    }
    return rows;
  }

  static List<String> texts(Connection connection, String sql, Collection<String> parameters)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, parameters);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          texts.add(result.getString(1));
        }
      }
    }
    return texts;
  }

  static void bind(PreparedStatement statement, Collection<String> parameters)
      throws SQLException {
    int index = 1;
    for (String parameter : parameters) {
      statement.setString(index++, parameter);
    }
  }

  /** Runs a statement that changes rows. */
  static void change(Connection connection, String sql, Collection<String> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.executeUpdate();
    }
  }

  /** Inserts rows; one of the same key is replaced in its place. */
  static <T> void insert(Connection connection, Format<T> format, Collection<T> rows)
      throws SQLException {
    String sql =
        "INSERT INTO "
            + format.table()
            + " ("
            + columns(format, "")
            + ") VALUES ("
            + marks(format.columns().size())
            + ")"
            + orUpdate(format);
    try (Batch batch = new Batch(connection, sql)) {
      for (T row : rows) {
        format.write(row, batch.cells(1));
        batch.add();
      }
      batch.finish();
    }
  }

  private static String orUpdate(Format<?> format) {
    if (format.key() == 0) {
      return "";
    }
    String others =
        format.columns().subList(format.key(), format.columns().size()).stream()
            .map(c -> quoted(c) + " = excluded." + quoted(c))
            .collect(Collectors.joining(", "));
    String action = others.isEmpty() ? "NOTHING" : "UPDATE SET " + others;
    return " ON CONFLICT (" + key(format) + ") DO " + action;
  }

  static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }
}
