package iq.catalog.store;

import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.Column;
import iq.catalog.row.Format;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a catalog, the same for the compiled catalog and for stores, which have some more.
 * A newer version only ever adds tables and columns, so that an older store is brought up to date
 * in place.
 */
final class Schema {
  /** Raised when columns or tables are added; a store with a higher number was written by a newer version. */
  static final int VERSION = 3;

  /** That of a compiled catalog: as a store it would still lack the tables that came after. */
  private static final int CATALOG_VERSION = 2;

  private static final List<Format<?>> CONTENT =
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

  private static final List<Format<?>> OWN = List.of(OwnFormats.TOKEN, OwnFormats.AUDIT);

  private static final List<String> INDEXES =
      List.of(
          "benchmark_model ON benchmark(model, accelerator)",
          "benchmark_accelerator ON benchmark(accelerator)",
          "benchmark_server ON benchmark(model, model_server)",
          "machine_type_accelerator ON machine_type(accelerator)");

  private final Statement statement;
  private final Dialect dialect;

  private Schema(Statement statement, Dialect dialect) {
    this.statement = statement;
    this.dialect = dialect;
  }

  /** Makes the tables of a compiled catalog. */
  static void createCatalog(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Schema schema = new Schema(statement, Dialect.SQLITE);
      schema.tables(CONTENT);
      schema.indexes();
      statement.executeUpdate("PRAGMA user_version = " + CATALOG_VERSION);
    }
  }

  /** Adds the tables and columns that an older store, or an empty one, does not have. */
  static void upgrade(Connection connection, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Schema schema = new Schema(statement, dialect);
      List<Format<?>> formats = new ArrayList<>(CONTENT);
      formats.addAll(OWN);
      schema.tables(formats);
      formats.add(BenchmarkFormats.LOAD_POINT);
      for (Format<?> format : formats) {
        schema.addColumns(format);
      }
      schema.indexes();
      Revision.create(statement);
    }
  }

  private void tables(List<Format<?>> formats) throws SQLException {
    for (Format<?> format : formats) {
      statement.executeUpdate(table(format));
    }
    statement.executeUpdate(loadPoints());
  }

  private String table(Format<?> format) {
    StringBuilder sql = new StringBuilder("CREATE TABLE IF NOT EXISTS ").append(format.table());
    sql.append(" (number ").append(dialect.numbering);
    format.columns().forEach(column -> sql.append(", ").append(dialect.definition(column)));
    if (format.key() > 0) {
      sql.append(", UNIQUE (").append(Table.key(format)).append(")");
    }
    return sql.append(")").toString();
  }

  private String loadPoints() {
    StringBuilder sql = new StringBuilder("CREATE TABLE IF NOT EXISTS load_point (benchmark ");
    sql.append(dialect.number).append(" NOT NULL REFERENCES benchmark(number)");
    sql.append(", seq INTEGER NOT NULL");
    BenchmarkFormats.LOAD_POINT
        .columns()
        .forEach(column -> sql.append(", ").append(dialect.definition(column)));
    return sql.append(", PRIMARY KEY (benchmark, seq))").append(dialect.byKey).toString();
  }

  private void addColumns(Format<?> format) throws SQLException {
    Set<String> present = columns(format.table());
    for (Column column : format.columns()) {
      if (!present.contains(column.name())) {
        statement.executeUpdate(
            "ALTER TABLE " + format.table() + " ADD COLUMN " + dialect.definition(column));
      }
    }
  }

  private Set<String> columns(String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      ResultSetMetaData columns = none.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
    }
    return names;
  }

  private void indexes() throws SQLException {
    for (String index : INDEXES) {
      statement.executeUpdate("CREATE INDEX IF NOT EXISTS " + index);
    }
  }
}
