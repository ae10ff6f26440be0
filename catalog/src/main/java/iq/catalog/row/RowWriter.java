package iq.catalog.row;

import org.jspecify.annotations.Nullable;

/** Writes the cells of one row, left to right, in the order of a {@link Format}'s columns. */
public interface RowWriter {

  /** The next cell; empty when null. */
  void text(@Nullable String value);

  /** The next cell; empty when null. */
  void integer(@Nullable Integer value);

  /** The next cell; empty when {@link Double#NaN}. */
  void number(double value);

  /** The next cell; empty when null. */
  default void optionalNumber(@Nullable Double value) {
    number(value == null ? Double.NaN : value);
  }
}
