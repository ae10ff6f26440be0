package iq.catalog.store;

import iq.catalog.row.RowWriter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Binds the cells of one row to the parameters of an INSERT. */
final class SqlCells implements RowWriter {
  private final PreparedStatement insert;
  private int next = 1;

  SqlCells(PreparedStatement insert) {
    this.insert = insert;
  }

  /** Starts binding a row at a parameter, counted from 1. */
  SqlCells from(int parameter) {
    next = parameter;
    return this;
  }

  @Override
  public void text(@Nullable String value) {
    try {
      insert.setString(next++, value);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public void integer(@Nullable Integer value) {
    try {
      if (value == null) {
        insert.setNull(next++, Types.INTEGER);
      } else {
        insert.setInt(next++, value);
      }
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public void number(double value) {
    try {
      if (Double.isNaN(value)) {
        insert.setNull(next++, Types.REAL);
      } else {
        insert.setDouble(next++, value);
      }
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }
}
