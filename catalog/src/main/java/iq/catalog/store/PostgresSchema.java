package iq.catalog.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the tables of a PostgreSQL store, or brings those of an older version up to date. */
final class PostgresSchema {
  /** Held while tables change; the letters "iq" and "store" as a number, to meet no other lock. */
  private static final long LOCK = 0x6971_73746F7265L;

  private static final String TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'iq'";

  private final Statement statement;
  private final String name;

  private PostgresSchema(Statement statement, String name) {
    this.statement = statement;
    this.name = name;
  }

  /** Of many processes that start at once, one does the work; the others wait, and find it done. */
  static boolean bringUpToDate(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      PostgresSchema schema = new PostgresSchema(statement, name);
      if (schema.version() < Schema.VERSION) {
        statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        schema.upgrade(connection, schema.version());
      }
      return true;
    }
  }

  private int version() throws SQLException {
    // Not to_regclass, whose cache does not see what others did while this process waited.
    boolean versioned = number(TABLES + " AND tablename = 'version'") > 0;
    int version = versioned ? number("SELECT max(version) FROM iq.version") : 0;
    if (version > Schema.VERSION) {
      throw new StoreException(
          name + ": was written by a newer version of iq; use that version, or another database");
    }
    return version;
  }

  private void upgrade(Connection connection, int version) throws SQLException {
    if (version == Schema.VERSION) {
      return;
    }
    if (version == 0 && number(TABLES) > 0) {
      throw new StoreException(
          name + ": has a schema iq of another program; name another database, nothing was changed");
    }
    if (number("SELECT count(*) FROM pg_namespace WHERE nspname = 'iq'") == 0) {
      statement.executeUpdate("CREATE SCHEMA iq");
    }
    Schema.upgrade(connection, Dialect.POSTGRES);
    statement.executeUpdate("CREATE TABLE IF NOT EXISTS version (version INTEGER NOT NULL)");
    statement.executeUpdate("DELETE FROM version");
    statement.executeUpdate("INSERT INTO version VALUES (" + Schema.VERSION + ")");
  }

  private int number(String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
