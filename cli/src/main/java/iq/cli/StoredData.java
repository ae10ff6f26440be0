package iq.cli;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.PricesCsv;
import iq.catalog.store.UserStore;
import java.nio.file.Path;
import java.util.List;

/** Own data in a file of this machine. */
final class StoredData implements OwnData {
  private final UserStore store;

  StoredData(Path file) {
    this.store = new UserStore(file);
  }

  @Override
  public String place() {
    return store.file().toString();
  }

  @Override
  public String stopped() {
    return "stopped; nothing was imported";
  }

  @Override
  public void add(List<Measurements> files, ImportSource given, List<MachineType> machines) {
    store.add(files.stream().flatMap(file -> file.benchmarks().stream()).toList(), machines);
  }

  @Override
  public List<String> ids() {
    if (!store.exists()) {
      return List.of();
    }
    try (Catalog catalog = store.open()) {
      return catalog.benchmarks(Selection.ALL).stream().map(Benchmark::id).toList();
    }
  }

  @Override
  public void remove(List<String> ids) {
    store.remove(ids);
  }

  @Override
  public void set(MachineType machine, Price price) {
    store.setPrices(List.of(machine), List.of(price));
  }

  @Override
  public void set(Path file, PricesCsv.PriceList list) {
    store.setPrices(list.machineTypes(), list.prices());
  }
}
