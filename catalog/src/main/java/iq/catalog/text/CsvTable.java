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
import iq.catalog.row.RowWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
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
    return read(NamedText.of(file), columns, reader);
  }

  /** As {@link #read(Path, List, Function)}, of a text that need not be a file. */
  public static <T> List<T> read(
      NamedText file, List<Column> columns, Function<RowReader, T> reader) {
    List<String> names = columns.stream().map(Column::name).toList();
    return parse(file, lines -> rows(file.toString(), lines, names, Header.STRICT, reader));
  }

  /**
   * Reads what another program wrote, which may be older or newer than this one: columns that are
   * not known are passed over, and absent ones are empty.
   *
   * @param name what to call the text in messages
   * @throws InvalidDataException naming line, column, value and what was expected
   */
  public static <T> List<T> readForeign(
      String name, Reader text, List<Column> columns, Function<RowReader, T> reader) {
    List<String> names = columns.stream().map(Column::name).toList();
    try (CsvReader<CsvRecord> csv = csv(text)) {
      return rows(name, csv.iterator(), names, Header.FOREIGN, reader);
    } catch (CsvParseException e) {
      throw new InvalidDataException(name + ": is not CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands on each row of a text of whatever columns, one after the other: there may be many.
   *
   * @param chosen of the columns in the first line those that are read, in the order of reading
   * @throws InvalidDataException naming file, line, column, value and what was expected
   */
  public static void each(
      NamedText file,
      Function<List<String>, List<String>> chosen,
      Consumer<RowReader> reader) {
    parse(
        file,
        lines -> {
          List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
          each(file.toString(), lines, header, chosen.apply(header), reader);
          return header;
        });
  }

  /** Writes rows below a header of their columns' names; the text stays open. */
  public static <T> void write(
      Writer text, List<Column> columns, Iterable<T> rows, BiConsumer<T, RowWriter> writer) {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (T row : rows) {
      CsvCells cells = new CsvCells();
      writer.accept(row, cells);
      csv.writeRecord(cells.cells());
    }
  }

  /** The names of the columns of a file, in its order. */
  public static List<String> header(Path file) {
    return parse(NamedText.of(file), lines -> lines.hasNext() ? lines.next().getFields() : List.of());
  }

  private static <T> T parse(NamedText file, Function<Iterator<CsvRecord>, T> use) {
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

  private static InvalidDataException unreadable(NamedText file, IOException e) {
    return new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
  }

  /** What is not UTF-8 is read as U+FFFD, which {@link CsvRow} refuses, naming line and column. */
  private static Reader open(NamedText file) throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
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
      String file,
      Iterator<CsvRecord> lines,
      List<String> names,
      Header kind,
      Function<RowReader, T> reader) {
    if (!lines.hasNext()) {
      throw new InvalidDataException(file + ": is empty, expected the columns " + names);
    }
    List<String> header = lines.next().getFields();
    kind.check(file, header, names);
    List<T> rows = new ArrayList<>();
    each(file, lines, header, names, row -> rows.add(reader.apply(row)));
    return rows;
  }

  private static void each(
      String file,
      Iterator<CsvRecord> lines,
      List<String> header,
      List<String> names,
      Consumer<RowReader> reader) {
    int[] order = names.stream().mapToInt(header::indexOf).toArray();
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      checkWidth(file, line, header.size());
      reader.accept(row(file, line, names, order));
    }
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
