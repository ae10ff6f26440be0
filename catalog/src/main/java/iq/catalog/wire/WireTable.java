package iq.catalog.wire;

import iq.catalog.Catalog;
import iq.catalog.InvalidDataException;
import iq.catalog.row.Format;
import iq.catalog.text.CsvTable;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;

/** A table as it travels: CSV in the format that files have too, its rows taken from a catalog. */
public final class WireTable<T> {
  private final Format<T> format;
  private final BiFunction<Catalog, Wanted, List<T>> rows;

  WireTable(Format<T> format, BiFunction<Catalog, Wanted, List<T>> rows) {
    this.format = format;
    this.rows = rows;
  }

  /** Its name. */
  public String name() {
    return format.table();
  }

  /** Writes the wanted rows of a catalog; the text stays open. */
  public void write(Catalog catalog, Wanted wanted, Writer text) {
    CsvTable.write(text, format.columns(), rows.apply(catalog, wanted), format::write);
  }

  /**
   * Reads rows that a program of another version may have written.
   *
   * @param from what to call the text in messages
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  public List<T> read(String from, Reader text) {
    return CsvTable.readForeign(from, text, format.columns(), format::read);
  }
}
