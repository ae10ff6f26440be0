package iq.answers;

import iq.advisor.Market;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.catalog.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prices of a user's own: each replaces the catalog's price of that machine type and region. */
public record PriceBook(List<MachineType> machineTypes, List<Price> prices) {

  public PriceBook {
    machineTypes = List.copyOf(machineTypes);
    prices = List.copyOf(prices);
  }

  /** Nothing of one's own. */
  static final PriceBook NONE = new PriceBook(List.of(), List.of());

  /** The machine types and prices for accelerators, these on top. */
  Market market(Catalog catalog, Set<String> accelerators) {
    List<MachineType> machines = new ArrayList<>(catalog.machineTypes(accelerators));
    List<Price> all = new ArrayList<>(catalog.prices(accelerators));
    replace(machines, all);
    return new Market(machines, all);
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
