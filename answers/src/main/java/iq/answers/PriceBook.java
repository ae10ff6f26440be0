package iq.answers;

import iq.advisor.Market;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prices of a user's own: each replaces the catalog's price of that machine type and region. */
public record PriceBook(List<MachineType> machineTypes, List<Price> prices) {

  public PriceBook {
    machineTypes = List.copyOf(machineTypes);
    prices = List.copyOf(prices);
  }

  /** The machine types and prices for the accelerators of benchmarks, a user's own on top. */
  static Market market(Catalog catalog, List<Benchmark> benchmarks, @Nullable PriceBook own) {
    Set<String> accelerators = new TreeSet<>();
    for (Benchmark benchmark : benchmarks) {
      accelerators.add(benchmark.configuration().accelerator());
    }
    List<MachineType> machines = new ArrayList<>(catalog.machineTypes(accelerators));
    List<Price> prices = new ArrayList<>(catalog.prices(accelerators));
    if (own != null) {
      own.replace(machines, prices);
    }
    return new Market(machines, prices);
  }

  private void replace(List<MachineType> machines, List<Price> all) {
    for (MachineType machine : machineTypes) {
      machines.removeIf(m -> m.cloud().equals(machine.cloud()) && m.name().equals(machine.name()));
      machines.add(machine);
    }
    for (Price price : prices) {
      all.removeIf(p -> sameKey(p, price));
      all.add(price);
    }
  }

  private static boolean sameKey(Price a, Price b) {
    return a.cloud().equals(b.cloud())
        && a.machineType().equals(b.machineType())
        && a.region().equals(b.region());
  }
}
