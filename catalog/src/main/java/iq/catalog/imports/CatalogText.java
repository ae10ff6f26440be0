package iq.catalog.imports;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.row.Formats;
import iq.catalog.row.ServerFormats;
import iq.catalog.text.CsvTable;
import iq.catalog.text.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Content known = folder.readWith(name, benchmarks);
    addMachineTypes(StatedMachines.of(benchmarks), known);
    folder.writeBenchmarks(name, benchmarks);
    return benchmarks;
  }

  private void addMachineTypes(List<MachineType> stated, Content known) {
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
   * Imports a table of models, accelerators, prices, servers' flags or servers' metrics.
   *
   * @return what was imported, in words
   */
  public String addTable(Path file) {
    List<String> header = CsvTable.header(file);
    if (header.contains("cloud")) {
      return addPrices(PricesCsv.read(file, today));
    }
    if (header.contains("model")) {
      List<Model> models = CsvTable.read(file, Formats.MODEL.columns(), Formats.MODEL::read);
      folder.writeModels(merge(folder.read(), models, List.of()));
      return models.size() + " models";
    }
    if (header.contains("accelerator")) {
      List<Accelerator> accelerators =
          CsvTable.read(file, Formats.ACCELERATOR.columns(), Formats.ACCELERATOR::read);
      folder.writeAccelerators(merge(folder.read(), List.of(), accelerators));
      return accelerators.size() + " accelerators";
    }
    if (header.contains("flag") || header.contains("metric")) {
      return addServers(file, header.contains("flag"));
    }
    throw InvalidDataException.at(
        file.toString(),
        1,
        "header",
        String.join(",", header),
        "a column 'model', 'accelerator', 'cloud', 'flag' or 'metric', as tables of models,"
            + " accelerators, prices and servers have");
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

  private String addServers(Path file, boolean flagTable) {
    ServerTables known = folder.read().servers();
    if (flagTable) {
      List<ServerFlag> flags =
          CsvTable.read(file, ServerFormats.FLAG.columns(), ServerFormats.FLAG::read);
      folder.writeServers(
          new ServerTables(
              replace(known.flags(), flags, ServerFlag::server),
              known.metrics(),
              known.versions()));
      return flags.size() + " flags";
    }
    List<ServerMetric> metrics =
        CsvTable.read(file, ServerFormats.METRIC.columns(), ServerFormats.METRIC::read);
    folder.writeServers(
        new ServerTables(
            known.flags(),
            replace(known.metrics(), metrics, ServerMetric::server),
            known.versions()));
    return metrics.size() + " metrics";
  }

  /** The rows of a server that is read anew are replaced together: its ranges belong together. */
  private static <T> List<T> replace(
      List<T> known, List<T> added, Function<T, String> server) {
    Set<String> anew = added.stream().map(server).collect(Collectors.toSet());
    Stream<T> kept = known.stream().filter(row -> !anew.contains(server.apply(row)));
    return Stream.concat(kept, added.stream()).sorted(Comparator.comparing(server)).toList();
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
}
