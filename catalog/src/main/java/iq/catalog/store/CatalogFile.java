package iq.catalog.store;

import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
      return new SqliteCatalog(file, Connections.readFixed(file), ContentVersion::read);
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
      Schema.createCatalog(connection);
      ContentTables.insert(connection, content);
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
}
