package iq.cli;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.imports.ImportSource;
import iq.catalog.imports.PricesCsv;
import iq.cli.remote.RemoteData;
import java.nio.file.Path;
import java.util.List;

/** Own benchmarks and prices, beside the catalog's: in a file of this machine, or on a server. */
public interface OwnData extends AutoCloseable {

  /** A file that was read and found good, and what it holds. */
  record Measurements(Path file, List<Benchmark> benchmarks) {}

  /** Where an environment keeps them; close it after use. */
  static OwnData of(Environment environment) {
    return environment.server().url() == null
        ? new StoredData(environment.openStore(), environment.author())
        : RemoteData.at(environment.server());
  }

  /** Where they are, for messages. */
  String place();

  /** What has become of an import that a user stops half-way. */
  String stopped();

  /**
   * Adds benchmarks, replacing those of the same id.
   *
   * @param given what was said of the files
   * @param machines machine types that the files state and the catalog does not know
   */
  void add(List<Measurements> files, ImportSource given, List<MachineType> machines);

  /** The ids of all own benchmarks. */
  List<String> ids();

  /** Removes own benchmarks by id. */
  void remove(List<String> ids);

  /** Sets a price. */
  void set(MachineType machine, Price price);

  /** Sets the prices of a list that was read and found good. */
  void set(Path file, PricesCsv.PriceList list);

  @Override
  void close();
}
