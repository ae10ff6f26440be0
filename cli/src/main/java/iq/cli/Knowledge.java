package iq.cli;

import iq.advisor.Market;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.LayeredCatalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.imports.PricesCsv;
import iq.catalog.store.CatalogFile;
import iq.catalog.store.UserStore;
import iq.cli.remote.RemoteCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens what is known: the shipped catalog with the user's own store on top, or a server's. */
public final class Knowledge {
  private Knowledge() {}

  /** The catalog of an environment; close it after use. */
  public static Catalog open(Environment environment) {
    if (environment.server().url() != null) {
      return RemoteCatalog.at(environment.server());
    }
    Catalog shipped = CatalogFile.open(environment.catalog());
    UserStore store = new UserStore(environment.store());
    return store.exists() ? new LayeredCatalog(shipped, store.open()) : shipped;
  }

  /** The machine types and prices for the accelerators of benchmarks, with a price file on top. */
  public static Market market(
      Catalog catalog, List<Benchmark> benchmarks, @Nullable Path priceFile, Environment env) {
    Set<String> accelerators = new TreeSet<>();
    for (Benchmark benchmark : benchmarks) {
      accelerators.add(benchmark.configuration().accelerator());
    }
    List<MachineType> machines = new ArrayList<>(catalog.machineTypes(accelerators));
    List<Price> prices = new ArrayList<>(catalog.prices(accelerators));
    if (priceFile != null) {
      PriceOverlay.apply(PricesCsv.read(priceFile, env.today()), machines, prices);
    }
    return new Market(machines, prices);
  }
}
