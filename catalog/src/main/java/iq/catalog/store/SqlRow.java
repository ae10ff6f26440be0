package iq.catalog.store;

import iq.catalog.InvalidDataException;
import iq.catalog.row.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result, its columns in the order of a format. */
final class SqlRow implements RowReader {
  private final ResultSet result;
  private int next;

  SqlRow(ResultSet result) {
    this.result = result;
  }

  /** Starts reading the current row at a column, counted from 1. */
  SqlRow from(int column) {
    next = column;
    return this;
  }

  @Override
  public @Nullable String text() {
    try {
      return result.getString(next++);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public String required() {
    String text = text();
    if (text == null) {
      throw fault("a value");
    }
    return text;
  }

  @Override
  public @Nullable Integer integer() {
    double value = number();
    return Double.isNaN(value) ? null : (int) value;
  }

  @Override
  public double number() {
    try {
      // One question to the driver for what is absent, which most statistics are; getDouble takes two.
      return result.getObject(next++) instanceof Number number ? number.doubleValue() : Double.NaN;
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  @Override
  public InvalidDataException fault(String expected) {
    try {
      String column = result.getMetaData().getColumnName(next - 1);
      return new InvalidDataException(
          "column " + column + ": found '" + result.getString(next - 1) + "', expected "
              + expected);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }
}
