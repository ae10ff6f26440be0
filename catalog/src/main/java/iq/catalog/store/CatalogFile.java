package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.FileFaults;
import iq.catalog.LoadPoint;
import iq.catalog.Provenance;
import iq.catalog.Source;
import iq.catalog.row.BenchmarkFormats;
import iq.catalog.row.BenchmarkRow;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The compiled catalog: one SQLite file that is written once and then only read. */
public final class CatalogFile {
  private CatalogFile() {}

  /**
   * Opens a compiled catalog for reading.
   *
   * @throws StoreException when it is missing or damaged
   */
  public static Catalog open(Path file) {
    if (!Files.exists(file)) {
      throw new StoreException(file + ": there is no catalog here");
    }
    try {
      return new SqliteCatalog(file, Connections.readFixed(file));
    } catch (SQLException e) {
      throw Connections.explain(file, e);
    }
  }

  /** Writes a catalog; the file appears whole or not at all. */
  public static void create(Path file, Content content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      long process = ProcessHandle.current().pid();
      Path next = file.resolveSibling(file.getFileName() + "." + process + ".next");
      try {
        Files.deleteIfExists(next);
        write(file, next, content);
        Files.move(
            next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be written: " + FileFaults.words(e), e);
    }
  }

  private static void write(Path file, Path next, Content content) {
    try (Connection connection = Connections.write(next)) {
      connection.setAutoCommit(false);
      Schema.create(connection);
      insert(connection, content);
      ContentVersion.write(connection, content);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("ANALYZE");
        statement.executeUpdate("VACUUM");
      }
    } catch (SQLException e) {
      throw Connections.explain(file, e);
    } catch (UncheckedSqlException e) {
      throw Connections.explain(file, e.sql());
    }
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
      Provenance provenance = benchmark.provenance();
      sources.put(provenance.source().id(), provenance.source());
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
    int columns = BenchmarkFormats.LOAD_POINT.columns().size();
    String sql =
        "INSERT INTO load_point ("
            + Table.columns(BenchmarkFormats.LOAD_POINT, "")
            + ", benchmark, seq) VALUES ("
            + Table.marks(columns + 2)
            + ")";
    Map<String, Integer> numbers = numbers(connection);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      SqlCells cells = new SqlCells(insert);
      for (Benchmark benchmark : benchmarks) {
        int seq = 1;
        for (LoadPoint point : benchmark.points()) {
          BenchmarkFormats.LOAD_POINT.write(point, cells.restart());
          cells.integer(numbers.get(benchmark.id()));
          cells.integer(seq++);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static Map<String, Integer> numbers(Connection connection) throws SQLException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT benchmark, number FROM benchmark")) {
      while (result.next()) {
        numbers.put(result.getString(1), result.getInt(2));
      }
    }
    return numbers;
  }
}
