package iq.catalog.imports;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.row.Formats;
import iq.catalog.text.CsvTable;
import iq.catalog.text.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Brings files into the catalog's text: a whole file or, when it has a fault, nothing of it. */
public final class CatalogText {
  private final DataFolder folder;
  private final Path data;
  private final LocalDate today;

  public CatalogText(Path data, LocalDate today) {
    this.folder = new DataFolder(data);
    this.data = data;
    this.today = today;
  }

  /**
   * Imports load points as the publication of that name, replacing what it held.
   *
   * @return the benchmarks, with known faults put right
   */
  public List<Benchmark> addBenchmarks(String name, Path file) {
    List<Benchmark> benchmarks = Corrections.read(data).apply(name, PointsJson.read(file));
    checkIds(name, benchmarks);
    folder.writeBenchmarks(name, benchmarks);
    addMachineTypes(StatedMachines.of(benchmarks));
    return benchmarks;
  }

  /** Refuses benchmarks that another publication of the catalog has already. */
  private void checkIds(String name, List<Benchmark> benchmarks) {
    Map<String, String> others = folder.benchmarkFolders();
    for (Benchmark benchmark : benchmarks) {
      String other = others.get(benchmark.id());
      if (other != null && !other.equals(name)) {
        throw new InvalidDataException(
            name
                + ": benchmark "
                + benchmark.id()
                + " is already in the publication "
                + other
                + "; import the file under that name to replace it");
      }
    }
  }

  private void addMachineTypes(List<MachineType> stated) {
    Content known = folder.read();
    List<MachineType> all =
        union(stated, known.machineTypes(), (MachineType m) -> m.cloud() + "/" + m.name());
    if (all.size() > known.machineTypes().size()) {
      folder.writePrices(withMachines(known, all, known.prices()));
    }
  }

  private static Content withMachines(
      Content known, List<MachineType> machines, List<Price> prices) {
    return new Content(
        known.models(), known.accelerators(), machines, prices, known.useCases(), List.of());
  }

  /**
   * Imports a table of models, accelerators or prices.
   *
   * @return what was imported, in words
   */
  public String addTable(Path file) {
    String header = header(file);
    if (header.startsWith("model,")) {
      List<Model> models = CsvTable.read(file, Formats.MODEL.columns(), Formats.MODEL::read);
      folder.writeModels(merge(folder.read(), models, List.of()));
      return models.size() + " models";
    }
    if (header.startsWith("accelerator,")) {
      List<Accelerator> accelerators =
          CsvTable.read(file, Formats.ACCELERATOR.columns(), Formats.ACCELERATOR::read);
      folder.writeAccelerators(merge(folder.read(), List.of(), accelerators));
      return accelerators.size() + " accelerators";
    }
    if (header.startsWith("cloud,")) {
      return addPrices(PricesCsv.read(file, today));
    }
    throw InvalidDataException.at(
        file.toString(), 1, "header", header, "a table of models, accelerators or prices");
  }

  private String addPrices(PricesCsv.PriceList list) {
    Content known = folder.read();
    List<MachineType> machines =
        union(
            known.machineTypes(),
            list.machineTypes(),
            (MachineType m) -> m.cloud() + "/" + m.name());
    List<Price> prices =
        union(
            known.prices(),
            list.prices(),
            (Price p) -> p.cloud() + "/" + p.machineType() + "/" + p.region());
    folder.writePrices(withMachines(known, machines, prices));
    return list.prices().size() + " prices of " + list.machineTypes().size() + " machine types";
  }

  private static Content merge(
      Content known, List<Model> models, List<Accelerator> accelerators) {
    return new Content(
        union(known.models(), models, Model::id),
        union(known.accelerators(), accelerators, Accelerator::id),
        known.machineTypes(),
        known.prices(),
        known.useCases(),
        List.of());
  }

  private static <T> List<T> union(
      Collection<T> known, Collection<T> added, Function<T, String> key) {
    Map<String, T> all = new TreeMap<>();
    known.forEach(row -> all.put(key.apply(row), row));
    added.forEach(row -> all.put(key.apply(row), row));
    return List.copyOf(all.values());
  }

  private static String header(Path file) {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      String line = text.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new InvalidDataException(file + ": cannot be read as UTF-8 text: " + e.getMessage(), e);
    }
  }
}
