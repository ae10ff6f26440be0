package iq.catalog.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work between the begin and the end of a transaction. */
final class Transactions {
  private Transactions() {}

  /** Commits what the work did; when it fails, nothing was done. */
  static <T> T in(Connection connection, Database.Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.on(connection);
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, e);
      throw e;
    }
    connection.setAutoCommit(true);
    return result;
  }

  private static void undo(Connection connection, Throwable reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
