package iq.catalog.facts;

import iq.catalog.Accelerator;
import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.json.JsonReader;
import iq.catalog.row.Format;
import iq.catalog.row.Formats;
import iq.catalog.text.CsvTable;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One accelerator of the user's: an object of JSON, or a line of CSV, with the columns of {@code
 * data/accelerators.csv}.
 */
public final class AcceleratorFile {
  private static final int START = 4_096;
  private static final Format<Accelerator> FORMAT = Formats.ACCELERATOR;

  private AcceleratorFile() {}

  /**
   * Reads the accelerator. Its name, memory, memory bandwidth and BF16 rate are needed.
   *
   * @throws InvalidDataException naming line, column, value and what was expected, with its unit
   */
  public static Accelerator read(NamedText file) {
    return isJson(file) ? json(file) : csv(file);
  }

  private static boolean isJson(NamedText file) {
    try (InputStream bytes = file.open()) {
      String start = new String(bytes.readNBytes(START), StandardCharsets.UTF_8);
      return start.replace("\uFEFF", "").stripLeading().startsWith("{");
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
    }
  }

  private static Accelerator json(NamedText file) {
    return FORMAT.read(
        new AcceleratorRow(
            FORMAT.columns(),
            new JsonRow(JsonReader.one(file, "accelerator"), FORMAT.columns())));
  }

  private static Accelerator csv(NamedText file) {
    List<Accelerator> rows =
        CsvTable.read(
            file,
            FORMAT.columns(),
            row -> FORMAT.read(new AcceleratorRow(FORMAT.columns(), row)));
    if (rows.size() != 1) {
      throw new InvalidDataException(
          file + ": has " + rows.size() + " accelerators, expected a header and the line of one");
    }
    return rows.getFirst();
  }
}
