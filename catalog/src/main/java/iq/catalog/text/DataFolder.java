package iq.catalog.text;

import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.row.Format;
import iq.catalog.row.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalog as text: a folder of CSV files that a person can review in a diff. */
public final class DataFolder {
  private final Path folder;

  public DataFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads everything.
   *
   * @throws InvalidDataException naming file, line, column, value and what was expected
   */
  public Content read() {
    List<Price> prices = new ArrayList<>();
    for (Path file : list(folder.resolve("prices"), ".csv")) {
      prices.addAll(readTable(file, Formats.PRICE));
    }
    Content content =
        new Content(
            readTable(folder.resolve("models.csv"), Formats.MODEL),
            readTable(folder.resolve("accelerators.csv"), Formats.ACCELERATOR),
            readTable(folder.resolve("machine-types.csv"), Formats.MACHINE_TYPE),
            prices,
            readTable(folder.resolve("use-cases.csv"), Formats.USE_CASE),
            new BenchmarkFolders(folder).read());
    ContentCheck.check(content);
    return content;
  }

  /** Replaces the models, keeping the rest. */
  public void writeModels(Content content) {
    writeTable(folder.resolve("models.csv"), Formats.MODEL, content.models());
  }

  /** Replaces the accelerators, keeping the rest. */
  public void writeAccelerators(Content content) {
    writeTable(folder.resolve("accelerators.csv"), Formats.ACCELERATOR, content.accelerators());
  }

  /** Replaces the use cases, keeping the rest. */
  public void writeUseCases(Content content) {
    writeTable(folder.resolve("use-cases.csv"), Formats.USE_CASE, content.useCases());
  }

  /** Replaces machine types and prices, one price file for each cloud, keeping the rest. */
  public void writePrices(Content content) {
    List<MachineType> machines = new ArrayList<>(content.machineTypes());
    machines.sort(Comparator.comparing(MachineType::cloud).thenComparing(MachineType::name));
    writeTable(folder.resolve("machine-types.csv"), Formats.MACHINE_TYPE, machines);
    Map<String, List<Price>> byCloud = new TreeMap<>();
    for (Price price : content.prices()) {
      byCloud.computeIfAbsent(price.cloud(), cloud -> new ArrayList<>()).add(price);
    }
    byCloud.forEach(
        (cloud, prices) -> {
          prices.sort(Comparator.comparing(Price::machineType).thenComparing(Price::region));
          writeTable(folder.resolve("prices").resolve(cloud + ".csv"), Formats.PRICE, prices);
        });
  }

  /** Writes the benchmarks of one import into the folder of that name, replacing its content. */
  public void writeBenchmarks(String name, List<Benchmark> benchmarks) {
    new BenchmarkFolders(folder).write(name, benchmarks);
  }

  /** In which publication's folder each benchmark is. */
  public Map<String, String> benchmarkFolders() {
    return new BenchmarkFolders(folder).folders();
  }

  static <T> List<T> readTable(Path file, Format<T> format) {
    return Files.exists(file) ? CsvTable.read(file, format.columns(), format::read) : List.of();
  }

  static <T> void writeTable(Path file, Format<T> format, List<T> rows) {
    CsvTable.write(
        file,
        format.columns(),
        sink -> {
          for (T row : rows) {
            CsvCells cells = new CsvCells();
            format.write(row, cells);
            sink.line(cells.cells());
          }
        });
  }

  static List<Path> list(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
