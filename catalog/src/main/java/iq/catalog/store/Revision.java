package iq.catalog.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The row that counts the changes of a store's content. Every change touches it first, so that in
 * PostgreSQL, too, a writer waits until the one before it is done, and sees what that one wrote.
 */
final class Revision {
  private Revision() {}

  static void create(Statement statement) throws SQLException {
    statement.executeUpdate("CREATE TABLE IF NOT EXISTS revision (revision BIGINT NOT NULL)");
    statement.executeUpdate(
        "INSERT INTO revision SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM revision)");
  }

  /** Counts a change of the content. */
  static void raise(Connection connection) throws SQLException {
    add(connection, 1);
  }

  /** Waits for other writers; the content does not change. */
  static void hold(Connection connection) throws SQLException {
    add(connection, 0);
  }

  private static void add(Connection connection, int changes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE revision SET revision = revision + " + changes);
    }
  }

  static long read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT revision FROM revision")) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
