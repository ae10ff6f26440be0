package iq.catalog.row;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How records of one kind stand in a table, be it a CSV file of {@code data/} or a table of a
 * compiled catalog: one place names the columns, and reads and writes them in that order.
 *
 * @param table the name of the table
 * @param columns the columns, in order
 * @param key how many of the first columns identify a row
 */
public record Format<T>(
    String table,
    List<Column> columns,
    int key,
    Function<RowReader, T> reader,
    BiConsumer<T, RowWriter> writer) {

  public Format {
    columns = List.copyOf(columns);
  }

  /** Reads one row. */
  public T read(RowReader row) {
    return reader.apply(row);
  }

  /** Writes one row. */
  public void write(T value, RowWriter row) {
    writer.accept(value, row);
  }
}
