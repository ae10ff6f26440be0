package iq.catalog.store;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.FileFaults;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.row.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** A user's own benchmarks and prices: one SQLite file that outlives upgrades. */
public final class UserStore {

  /** A change to the store. */
  private interface Change {
    void run(Connection connection) throws SQLException;
  }

  private final Path file;

  public UserStore(Path file) {
    this.file = file;
  }

  /** Where the store is. */
  public Path file() {
    return file;
  }

  /** Whether anything was ever stored. */
  public boolean exists() {
    try {
      return Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0);
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be read: " + FileFaults.words(e), e);
    }
  }

  /**
   * Opens the store for reading.
   *
   * @throws StoreException when it is locked, damaged or of a newer version
   */
  public Catalog open() {
    try {
      if (needsWriting()) {
        change(ignored -> {});
      }
      return new SqliteCatalog(file, Connections.read(file));
    } catch (SQLException e) {
      throw Connections.explain(file, e);
    }
  }

  /** Whether the store is of an older version, or a change of it was cut off and is to be undone. */
  private boolean needsWriting() throws SQLException {
    try (Connection connection = Connections.read(file)) {
      return version(connection) < Schema.VERSION;
    } catch (SQLException e) {
      if (Connections.isCutOff(e)) {
        return true;
      }
      throw e;
    }
  }

  /** Adds benchmarks, replacing those of the same id, and machine types; all or none. */
  public void add(Collection<Benchmark> benchmarks, Collection<MachineType> machines) {
    change(
        connection -> {
          delete(connection, benchmarks.stream().map(Benchmark::id).toList());
          Table.insert(connection, Formats.MACHINE_TYPE, machines);
          CatalogFile.insertBenchmarks(connection, benchmarks);
        });
  }

  /** Removes benchmarks by id; unknown ids are passed over. */
  public void remove(List<String> ids) {
    change(connection -> delete(connection, ids));
  }

  /** Sets prices, and the machine types they are for. */
  public void setPrices(Collection<MachineType> machines, Collection<Price> prices) {
    change(
        connection -> {
          Table.insert(connection, Formats.MACHINE_TYPE, machines);
          Table.insert(connection, Formats.PRICE, prices);
        });
  }

  private static void delete(Connection connection, List<String> ids) throws SQLException {
    for (String table :
        List.of(
            "load_point WHERE benchmark IN (SELECT number FROM benchmark WHERE benchmark = ?)",
            "benchmark WHERE benchmark = ?")) {
      try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table)) {
        for (String id : ids) {
          delete.setString(1, id);
          delete.executeUpdate();
        }
      }
    }
  }

  /** Runs a change in one transaction: what fails or is interrupted leaves the store as it was. */
  private void change(Change change) {
    createFolder();
    try (Connection connection = Connections.write(file)) {
      connection.setAutoCommit(false);
      if (version(connection) < Schema.VERSION) {
        Schema.upgrade(connection);
      }
      change.run(connection);
      connection.commit();
    } catch (SQLException e) {
      throw Connections.explain(file, e);
    } catch (UncheckedSqlException e) {
      throw Connections.explain(file, e.sql());
    }
  }

  private void createFolder() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException(file + ": its folder cannot be made: " + FileFaults.words(e), e);
    }
  }

  private int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      int version = result.next() ? result.getInt(1) : 0;
      if (version > Schema.VERSION) {
        throw new StoreException(
            file + ": was written by a newer version of iq; use that version, or move it away");
      }
      if (version == 0 && Schema.hasTables(connection)) {
        throw new StoreException(
            file
                + ": is a database of another program; name another file by --store or IQ_STORE,"
                + " nothing was changed");
      }
      return version;
    }
  }
}
