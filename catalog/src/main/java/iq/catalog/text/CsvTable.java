package iq.catalog.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
  private static final int MAX_CELLS = 1_000;
  private static final int MAX_LINE = 1 << 20;

  private CsvTable() {}

  /**
   * Reads a whole file. Columns may stand in any order and be absent; unknown ones are refused, and
   * so are lines longer than a million characters.
   *
   * @throws InvalidDataException naming file, line, column, value and what was expected
   */
  public static <T> List<T> read(Path file, List<Column> columns, Function<RowReader, T> reader) {
    List<String> names = columns.stream().map(Column::name).toList();
    return parse(file, lines -> rows(file.toString(), lines, names, reader));
  }

  /** The names of the columns of a file, in its order. */
  public static List<String> header(Path file) {
    return parse(file, lines -> lines.hasNext() ? lines.next().getFields() : List.of());
  }

  private static <T> T parse(Path file, Function<Iterator<CsvRecord>, T> use) {
    try (Reader text = open(file);
        CsvReader<CsvRecord> csv = csv(text)) {
      return use.apply(csv.iterator());
    } catch (CsvParseException e) {
      throw new InvalidDataException(file + ": is not CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, FileFaults.cause(e));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InvalidDataException unreadable(Path file, IOException e) {
    return new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
  }

  /** What is not UTF-8 is read as U+FFFD, which {@link CsvRow} refuses, naming line and column. */
  private static Reader open(Path file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static CsvReader<CsvRecord> csv(Reader text) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MAX_CELLS)
            .maxFieldSize(MAX_LINE)
            .maxRecordSize(MAX_LINE)
            .build();
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MAX_LINE)
        .build(handler, text);
  }

  private static <T> List<T> rows(
      String file, Iterator<CsvRecord> lines, List<String> names, Function<RowReader, T> reader) {
    if (!lines.hasNext()) {
      throw new InvalidDataException(file + ": is empty, expected the columns " + names);
    }
    List<String> header = lines.next().getFields();
    int[] order = order(file, header, names);
    List<T> rows = new ArrayList<>();
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      checkWidth(file, line, header.size());
      rows.add(reader.apply(row(file, line, names, order)));
    }
    return rows;
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

  static void write(
      Replacement files, Path file, List<Column> columns, Consumer<CsvCells.Sink> rows) {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(files.aside(file), StandardCharsets.UTF_8)) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      rows.accept(cells -> csv.writeRecord(cells));
    } catch (IOException e) {
      throw Replacement.unwritable(file, e);
    } catch (UncheckedIOException e) {
      throw Replacement.unwritable(file, FileFaults.cause(e));
    }
  }
}
