package iq.catalog.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import iq.catalog.InvalidDataException;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads and writes CSV files whose header names the columns of a format. */
public final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvTable() {}

  /**
   * Reads a whole file. Columns may stand in any order and be absent; unknown ones are refused.
   *
   * @throws InvalidDataException naming file, line, column, value and what was expected
   */
  public static <T> List<T> read(Path file, List<Column> columns, Function<RowReader, T> reader) {
    List<String> names = columns.stream().map(Column::name).toList();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), text, names, reader);
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read as UTF-8 text: " + e.getMessage(), e);
    }
  }

  private static <T> List<T> read(
      String file, Reader text, List<String> names, Function<RowReader, T> reader) {
    List<T> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(text)) {
      Iterator<CsvRecord> lines = csv.iterator();
      if (!lines.hasNext()) {
        throw new InvalidDataException(file + ": is empty, expected the columns " + names);
      }
      List<String> header = header(lines.next());
      int[] order = order(file, header, names);
      while (lines.hasNext()) {
        CsvRecord line = lines.next();
        checkWidth(file, line, header.size());
        rows.add(reader.apply(row(file, line, names, order)));
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new InvalidDataException(file + ": is not CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read: " + e.getMessage(), e);
    }
    return rows;
  }

  private static List<String> header(CsvRecord line) {
    List<String> header = new ArrayList<>(line.getFields());
    String first = header.getFirst();
    if (!first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK) {
      header.set(0, first.substring(1));
    }
    return header;
  }

  private static void checkWidth(String file, CsvRecord line, int width) {
    if (line.getFieldCount() != width) {
      throw InvalidDataException.at(
          file,
          line.getStartingLineNumber(),
          "the line",
          line.getFieldCount() + " cells",
          width + " as in the header; is the file truncated?");
    }
  }

  private static int[] order(String file, List<String> header, List<String> names) {
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (!names.contains(name)) {
        throw InvalidDataException.at(file, 1, "header", name, "only columns among " + names);
      }
      if (header.indexOf(name) != i) {
        throw InvalidDataException.at(file, 1, "header", name, "each column once");
      }
    }
    int[] order = new int[names.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = header.indexOf(names.get(i));
    }
    return order;
  }

  private static CsvRow row(String file, CsvRecord line, List<String> names, int[] order) {
    String[] cells = new String[order.length];
    for (int i = 0; i < order.length; i++) {
      cells[i] = order[i] >= 0 ? line.getField(order[i]) : "";
    }
    return new CsvRow(file, line.getStartingLineNumber(), names, cells);
  }

  static void write(Path file, List<Column> columns, Consumer<CsvCells.Sink> rows) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      try (CsvWriter csv =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(next, StandardCharsets.UTF_8)) {
        csv.writeRecord(columns.stream().map(Column::name).toList());
        rows.accept(cells -> csv.writeRecord(cells));
      }
      Files.move(
          next,
          file,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
