package iq.cli;

import iq.catalog.MachineType;
import iq.catalog.Price;
import iq.catalog.imports.PricesCsv;
import java.util.List;

/** A user's prices over the catalog's: each line replaces the price of that machine and region. */
final class PriceOverlay {
  private PriceOverlay() {}

  static void apply(PricesCsv.PriceList own, List<MachineType> machines, List<Price> prices) {
    for (MachineType machine : own.machineTypes()) {
      machines.removeIf(m -> m.cloud().equals(machine.cloud()) && m.name().equals(machine.name()));
      machines.add(machine);
    }
    for (Price price : own.prices()) {
      prices.removeIf(p -> sameKey(p, price));
      prices.add(price);
    }
  }

  private static boolean sameKey(Price a, Price b) {
    return a.cloud().equals(b.cloud())
        && a.machineType().equals(b.machineType())
        && a.region().equals(b.region());
  }
}
