package iq.cli;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.Selection;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.PricesCsv;
import iq.catalog.store.Author;
import iq.catalog.store.Store;
import java.nio.file.Path;
import java.util.List;

/** Own data in a store of this machine. */
final class StoredData implements OwnData {
  private final Store store;
  private final Author author;

  StoredData(Store store, Author author) {
    this.store = store;
    this.author = author;
  }

  @Override
  public String place() {
    return store.name();
  }

  @Override
  public String stopped() {
    return "stopped; nothing was imported";
  }

  @Override
  public void add(List<Measurements> files, ImportSource given, List<MachineType> machines) {
    store.add(
        files.stream().flatMap(file -> file.benchmarks().stream()).toList(), machines, author);
  }

  @Override
  public List<String> ids() {
    try (Catalog catalog = store.open()) {
      return catalog.benchmarks(Selection.ALL).stream().map(Benchmark::id).toList();
    }
  }

  @Override
  public void remove(List<String> ids) {
    store.remove(ids, author);
  }

  @Override
  public void set(MachineType machine, Price price) {
    store.setPrices(List.of(machine), List.of(price), author);
  }

  @Override
  public void set(Path file, PricesCsv.PriceList list) {
    store.setPrices(list.machineTypes(), list.prices(), author);
  }

  @Override
  public void close() {
    store.close();
  }
}
