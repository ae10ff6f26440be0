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

/** Reads and writes the rows of one table. */
final class Table {
  private Table() {}

  /** {@code prefix."a", prefix."b"} for all columns of a format. */
  static String columns(Format<?> format, String prefix) {
    StringBuilder names = new StringBuilder();
    for (Column column : format.columns()) {
      names.append(names.isEmpty() ? "" : ", ").append(prefix).append(Schema.quoted(column));
    }
    return names.toString();
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

  static <T> void insert(Connection connection, Format<T> format, Collection<T> rows)
      throws SQLException {
    String sql =
        "INSERT OR REPLACE INTO "
            + format.table()
            + " ("
            + columns(format, "")
            + ") VALUES ("
            + marks(format.columns().size())
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      SqlCells cells = new SqlCells(insert);
      for (T row : rows) {
        format.write(row, cells.restart());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }
}
