package iq.catalog.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/** Opens SQLite files and words their errors. */
final class Connections {
  private static final int LOCK_WAIT_MILLIS = 5_000;

  private Connections() {}

  /** A file that nobody changes while it is open: SQLite takes no locks. */
  static Connection readFixed(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return open(uri(file) + "?immutable=1", config);
  }

  /** A file that others may change. */
  static Connection read(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(LOCK_WAIT_MILLIS);
    return open(file.toString(), config);
  }

  /**
   * A file to change. A transaction locks out other writers from its start, so that two wait for
   * each other instead of failing, and readers only while it commits, since nothing is written
   * before.
   */
  static Connection write(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(LOCK_WAIT_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = open(file.toString(), config);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_spill = false");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** A database that nobody else sees and that ends with the connection. */
  static Connection memory() throws SQLException {
    return open(":memory:", new SQLiteConfig());
  }

  /** Whether a process died in the middle of a change, which only a writer may undo. */
  static boolean isCutOff(SQLException e) {
    return e instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK;
  }

  /** Without DriverManager, which would look through the whole class path for drivers. */
  private static Connection open(String file, SQLiteConfig config) throws SQLException {
    Properties properties = config.toProperties();
    return new JDBC4Connection("jdbc:sqlite:" + file, file, properties);
  }

  private static String uri(Path file) {
    String path = file.toAbsolutePath().toString();
    return "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
  }

  /** What went wrong with a file, in words that say what to do. */
  static StoreException explain(Path file, SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return new StoreException(file + ": " + e.getMessage(), e);
    }
    return new StoreException(file + ": " + advice(sqlite.getResultCode()), e);
  }

  private static String advice(SQLiteErrorCode code) {
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "is locked by another process; try again when it has finished";
    }
    if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
      return "is damaged or not a catalog; move it away or restore a copy, nothing was changed";
    }
    if (code == SQLiteErrorCode.SQLITE_ERROR) {
      return "is not a catalog of iq; move it away or restore a copy, nothing was changed";
    }
    if (name.startsWith("SQLITE_IOERR_READ") || name.startsWith("SQLITE_IOERR_SHORT")) {
      return "cannot be read; check that it is a file on a disk that works";
    }
    if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR")) {
      return "cannot be written, the disk may be full; free some space, nothing was changed";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "cannot be opened; check that the folder exists and may be read and written";
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return "may not be written; check its permissions";
    }
    return code.message + " (" + name + ")";
  }
}
