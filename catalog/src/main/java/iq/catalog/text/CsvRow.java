package iq.catalog.text;

import iq.catalog.InvalidDataException;
import iq.catalog.row.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file, its cells in the order of a format's columns. */
final class CsvRow implements RowReader {
  /** Stands where bytes were no characters. */
  private static final char LOST = '\uFFFD';

  private final String file;
  private final long line;
  private final List<String> columns;
  private final String[] cells;
  private int next;

  CsvRow(String file, long line, List<String> columns, String[] cells) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
  }

  private String cell() {
    return cells[next++];
  }

  @Override
  public @Nullable String text() {
    String cell = cell();
    if (cell.indexOf('\0') >= 0) {
      throw fault("text without NUL characters");
    }
    if (cell.indexOf(LOST) >= 0) {
      throw fault("text in UTF-8");
    }
    return cell.isEmpty() ? null : cell;
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
    if (Double.isNaN(value)) {
      return null;
    }
    if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
      throw fault("a whole number");
    }
    return (int) value;
  }

  @Override
  public double number() {
    String cell = cell();
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    double value = parse(cell);
    if (!Double.isFinite(value) || value < 0) {
      throw fault("a finite number, 0 or more");
    }
    if (!isDecimal(cell)) {
      throw fault("a number");
    }
    return value + 0.0;
  }

  private double parse(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw fault("a number");
    }
  }

  /** Java also takes {@code 1d}, {@code 0x1p3} and spaces around. */
  private static boolean isDecimal(String cell) {
    return cell.chars().noneMatch(c -> c <= ' ' || "dDfFxX".indexOf(c) >= 0);
  }

  @Override
  public InvalidDataException fault(String expected) {
    int read = Math.max(0, next - 1);
    return InvalidDataException.at(file, line, columns.get(read), cells[read], expected);
  }
}
