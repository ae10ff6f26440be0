package iq.catalog.store;

import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.Column;
import iq.catalog.row.Format;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a catalog file, the same for the compiled catalog and for a user's store. A newer
 * version only ever adds columns, so that an older store is brought up to date in place.
 */
final class Schema {
  /** Raised when columns or tables are added; a store with a higher number was written by a newer version. */
  static final int VERSION = 2;

  private static final List<Format<?>> KEYED =
      List.of(
          Formats.SOURCE,
          Formats.MODEL,
          Formats.ACCELERATOR,
          Formats.MACHINE_TYPE,
          Formats.PRICE,
          Formats.USE_CASE,
          BenchmarkFormats.BENCHMARK,
          ServerFormats.FLAG,
          ServerFormats.METRIC,
          ServerFormats.VERSION);

  private Schema() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Format<?> format : KEYED) {
        statement.executeUpdate(createTable(format));
      }
      statement.executeUpdate(createLoadPoints());
      statement.executeUpdate(
          "CREATE INDEX IF NOT EXISTS benchmark_model ON benchmark(model, accelerator)");
      statement.executeUpdate(
          "CREATE INDEX IF NOT EXISTS benchmark_accelerator ON benchmark(accelerator)");
      statement.executeUpdate(
          "CREATE INDEX IF NOT EXISTS benchmark_server ON benchmark(model, model_server)");
      statement.executeUpdate(
          "CREATE INDEX IF NOT EXISTS machine_type_accelerator ON machine_type(accelerator)");
      statement.executeUpdate("PRAGMA user_version = " + VERSION);
    }
  }

  private static String createTable(Format<?> format) {
    StringBuilder sql = new StringBuilder("CREATE TABLE IF NOT EXISTS ").append(format.table());
    sql.append(" (number INTEGER PRIMARY KEY");
    format.columns().forEach(column -> sql.append(", ").append(definition(column)));
    sql.append(", UNIQUE (");
    List<String> key = new ArrayList<>();
    format.columns().subList(0, format.key()).forEach(column -> key.add(quoted(column)));
    return sql.append(String.join(", ", key)).append("))").toString();
  }

  private static String createLoadPoints() {
    StringBuilder sql = new StringBuilder("CREATE TABLE IF NOT EXISTS load_point (");
    sql.append("benchmark INTEGER NOT NULL REFERENCES benchmark(number), seq INTEGER NOT NULL");
    BenchmarkFormats.LOAD_POINT
        .columns()
        .forEach(column -> sql.append(", ").append(definition(column)));
    return sql.append(", PRIMARY KEY (benchmark, seq)) WITHOUT ROWID").toString();
  }

  /** Whether a file holds anything. */
  static boolean hasTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT 1 FROM sqlite_master LIMIT 1")) {
      return result.next();
    }
  }

  /** Adds the tables and columns that an older version, or an empty file, does not have. */
  static void upgrade(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<Format<?>> formats = new ArrayList<>(KEYED);
      formats.add(BenchmarkFormats.LOAD_POINT);
      for (Format<?> format : formats) {
        Set<String> present = columns(statement, format.table());
        for (Column column : format.columns()) {
          if (!present.isEmpty() && !present.contains(column.name())) {
            statement.executeUpdate(
                "ALTER TABLE " + format.table() + " ADD COLUMN " + definition(column));
          }
        }
      }
    }
    create(connection);
  }

  private static Set<String> columns(Statement statement, String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet result = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (result.next()) {
        names.add(result.getString("name"));
      }
    }
    return names;
  }

  private static String definition(Column column) {
    return quoted(column) + " " + column.type();
  }

  /** Some columns, such as {@code commit}, are words of SQL. */
  static String quoted(Column column) {
    return '"' + column.name() + '"';
  }
}
