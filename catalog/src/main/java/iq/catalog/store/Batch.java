package iq.catalog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Many executions of one statement, sent some at a time so that not all wait in memory. */
final class Batch implements AutoCloseable {
  private static final int ROWS = 1_000;

  private final PreparedStatement insert;
  private final SqlCells cells;
  private int waiting;

  Batch(Connection connection, String sql) throws SQLException {
    insert = connection.prepareStatement(sql);
    cells = new SqlCells(insert);
  }

  /** The parameters of the next row, for those without a format. */
  PreparedStatement row() {
    return insert;
  }

  /** The cells of the next row from a parameter on, counted from 1. */
  SqlCells cells(int first) {
    return cells.from(first);
  }

  void add() throws SQLException {
    insert.addBatch();
    if (++waiting == ROWS) {
      finish();
    }
  }

  /** Sends what waits. */
  void finish() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
