package iq.catalog.store;

import iq.catalog.Catalog;
import iq.catalog.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A store in one SQLite file, which is made by the first change and opened anew for each. */
final class SqliteDatabase implements Database {
  private final Path file;

  SqliteDatabase(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public boolean exists() {
    try {
      return Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0);
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be read: " + FileFaults.words(e), e);
    }
  }

  @Override
  public Catalog open() {
    return new SqliteCatalog(
        file, Faults.explained(this::explain, this::reader), SqlStore::version);
  }

  @Override
  public <T> T read(Work<T> work) {
    return Faults.readable(
        name(),
        () ->
            Faults.explained(
                this::explain,
                () -> {
                  try (Connection connection = reader()) {
                    return Transactions.in(connection, work);
                  }
                }));
  }

  @Override
  public <T> T write(Work<T> work) {
    createFolder();
    return Faults.explained(
        this::explain,
        () -> {
          try (Connection connection = Connections.write(file)) {
            return Transactions.in(connection, c -> upToDate(c, work));
          }
        });
  }

  private <T> T upToDate(Connection connection, Work<T> work)
      throws SQLException {
    if (version(connection) < Schema.VERSION) {
      upgrade(connection);
    }
    return work.on(connection);
  }

  static void upgrade(Connection connection) throws SQLException {
    Schema.upgrade(connection, Dialect.SQLITE);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = " + Schema.VERSION);
    }
  }

  private Connection reader() throws SQLException {
    if (!exists()) {
      return empty();
    }
    if (needsWriting()) {
      write(ignored -> true);
    }
    return Connections.read(file);
  }

  /** What is not there yet reads as an empty store. */
  private static Connection empty() throws SQLException {
    Connection connection = Connections.memory();
    upgrade(connection);
    return connection;
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

  private StoreException explain(SQLException e) {
    return Connections.explain(file, e);
  }

  private void createFolder() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException(file + ": its folder cannot be made: " + FileFaults.words(e), e);
    }
  }

  private int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = number(statement, "PRAGMA user_version");
      if (version > Schema.VERSION) {
        throw new StoreException(
            file + ": was written by a newer version of iq; use that version, or move it away");
      }
      if (version == 0 && number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
        throw new StoreException(
            file
                + ": is a database of another program; name another file by --store or IQ_STORE,"
                + " nothing was changed");
      }
      return version;
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  /** Nothing is held open. */
  @Override
  public void close() {}
}
