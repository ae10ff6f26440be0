package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.LoadPoint;
import iq.catalog.Selection;
import iq.catalog.ServerTables;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Format;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads and writes whole contents, and the benchmarks of one. */
final class ContentTables {
  private static final String INSERT_POINT =
      "INSERT INTO load_point (benchmark, seq, "
          + Table.columns(BenchmarkFormats.LOAD_POINT, "")
          + ") VALUES ("
          + Table.marks(2 + BenchmarkFormats.LOAD_POINT.columns().size())
          + ")";

  private ContentTables() {}

  /** All tables. */
  static Content read(Connection connection) throws SQLException {
    return new Content(
        all(connection, Formats.MODEL),
        byKey(connection, Formats.ACCELERATOR),
        byKey(connection, Formats.MACHINE_TYPE),
        byKey(connection, Formats.PRICE),
        all(connection, Formats.USE_CASE),
        BenchmarkReader.read(connection, Selection.ALL),
        new ServerTables(
            all(connection, ServerFormats.FLAG),
            all(connection, ServerFormats.METRIC),
            all(connection, ServerFormats.VERSION)));
  }

  /** Prices and machine types alone. */
  static PriceSet prices(Connection connection) throws SQLException {
    return new PriceSet(
        byKey(connection, Formats.MACHINE_TYPE), byKey(connection, Formats.PRICE));
  }

  /** In the order in which the rows were written. */
  private static <T> List<T> all(Connection connection, Format<T> format) throws SQLException {
    return Table.read(connection, format, "ORDER BY t.number", List.of());
  }

  private static <T> List<T> byKey(Connection connection, Format<T> format) throws SQLException {
    return Table.read(connection, format, "ORDER BY " + Table.key(format), List.of());
  }

  static void insert(Connection connection, Content content) throws SQLException {
    Table.insert(connection, Formats.MODEL, content.models());
    Table.insert(connection, Formats.ACCELERATOR, content.accelerators());
    Table.insert(connection, Formats.MACHINE_TYPE, content.machineTypes());
    Table.insert(connection, Formats.PRICE, content.prices());
    Table.insert(connection, Formats.USE_CASE, content.useCases());
    insertBenchmarks(connection, content.benchmarks());
    Table.insert(connection, ServerFormats.FLAG, content.servers().flags());
    Table.insert(connection, ServerFormats.METRIC, content.servers().metrics());
    Table.insert(connection, ServerFormats.VERSION, content.servers().versions());
  }

  static void insertBenchmarks(Connection connection, Collection<Benchmark> benchmarks)
      throws SQLException {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Benchmark benchmark : benchmarks) {
      Source source = benchmark.provenance().source();
      sources.put(source.id(), source);
    }
    Table.insert(connection, Formats.SOURCE, sources.values());
    Table.insert(
        connection,
        BenchmarkFormats.BENCHMARK,
        benchmarks.stream().map(BenchmarkRow::of).toList());
    insertPoints(connection, benchmarks);
  }

  private static void insertPoints(Connection connection, Collection<Benchmark> benchmarks)
      throws SQLException {
    Map<String, Long> numbers = numbers(connection);
    try (Batch batch = new Batch(connection, INSERT_POINT)) {
      for (Benchmark benchmark : benchmarks) {
        long number = Objects.requireNonNull(numbers.get(benchmark.id()));
        int seq = 1;
        for (LoadPoint point : benchmark.points()) {
          batch.row().setLong(1, number);
          batch.row().setInt(2, seq++);
          BenchmarkFormats.LOAD_POINT.write(point, batch.cells(3));
          batch.add();
        }
      }
      batch.finish();
    }
  }

  private static Map<String, Long> numbers(Connection connection) throws SQLException {
    Map<String, Long> numbers = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT benchmark, number FROM benchmark")) {
      while (result.next()) {
        numbers.put(result.getString(1), result.getLong(2));
      }
    }
    return numbers;
  }

  /** Removes benchmarks and their points; unknown ids are passed over. */
  static void deleteBenchmarks(Connection connection, Collection<String> ids) throws SQLException {
    String points =
        "DELETE FROM load_point WHERE benchmark IN"
            + " (SELECT number FROM benchmark WHERE benchmark = ?)";
    for (String sql : List.of(points, "DELETE FROM benchmark WHERE benchmark = ?")) {
      try (Batch batch = new Batch(connection, sql)) {
        for (String id : ids) {
          batch.cells(1).text(id);
          batch.add();
        }
        batch.finish();
      }
    }
  }
}
