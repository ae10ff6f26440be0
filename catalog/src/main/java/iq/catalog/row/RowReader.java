package iq.catalog.row;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, left to right, in the order of a {@link Format}'s columns. */
public interface RowReader {

  /** The next cell as text, null when empty. */
  @Nullable String text();

  /** The next cell as text; a fault of the row when empty. */
  String required();

  /** The next cell as a whole number, null when empty. */
  @Nullable Integer integer();

  /** The next cell as a number, {@link Double#NaN} when empty. */
  double number();

  /** The next cell as a number, null when empty. */
  default @Nullable Double optionalNumber() {
    double value = number();
    return Double.isNaN(value) ? null : value;
  }

  /** An exception that names this row and says what is wrong with the value just read. */
  RuntimeException fault(String expected);
}
