package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.FileFaults;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file of measurements in any of the formats that can be imported. */
public final class BenchmarkFile {
  private static final int START = 4_096;

  private BenchmarkFile() {}

  /**
   * Reads a whole file; its format is told by its first characters.
   *
   * @param machines known machine types by name
   * @throws InvalidDataException naming line, field, value and what was expected
   */
  public static List<Benchmark> read(
      Path file, ImportSource given, Function<String, @Nullable MachineType> machines) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InvalidDataException(
          file + ": is not a file; a pipe can be saved to one first: cat > points.json");
    }
    return read(NamedText.of(file), given, machines);
  }

  /** The same of a text that need not be a file. */
  public static List<Benchmark> read(
      NamedText file, ImportSource given, Function<String, @Nullable MachineType> machines) {
    String start = start(file);
    if (start.startsWith("{") || start.startsWith("[")) {
      return PointsJson.readOwn(file);
    }
    if (GcloudCsv.recognises(start)) {
      return GcloudCsv.read(file, given, machines);
    }
    throw new InvalidDataException(
        file
            + ": is neither JSON load points (starting with { or [) nor the CSV of gcloud's"
            + " benchmarks list (with 'Instance Type' and 'Model Name' in its first line);"
            + " docs/catalog.md describes both");
  }

  private static String start(NamedText file) {
    try (InputStream bytes = file.open()) {
      String text = new String(bytes.readNBytes(START), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read: " + FileFaults.words(e), e);
    }
  }
}
