package iq.catalog.text;

import iq.catalog.row.RowWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one CSV line. */
final class CsvCells implements RowWriter {

  /** Takes one line after the other. */
  interface Sink {
    void line(List<String> cells);
  }

  private final List<String> cells = new ArrayList<>();

  List<String> cells() {
    return cells;
  }

  @Override
  public void text(@Nullable String value) {
    cells.add(value == null ? "" : value);
  }

  @Override
  public void integer(@Nullable Integer value) {
    cells.add(value == null ? "" : value.toString());
  }

  @Override
  public void number(double value) {
    cells.add(Double.isNaN(value) ? "" : plain(value));
  }

  /** The shortest decimal that reads back as the same number, never with an exponent. */
  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).toPlainString();
  }
}
