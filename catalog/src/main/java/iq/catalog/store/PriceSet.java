package iq.catalog.store;

import iq.catalog.Catalog;
import iq.catalog.Content;
import iq.catalog.LayeredCatalog;
import iq.catalog.MachineType;
import iq.catalog.MemoryCatalog;
import iq.catalog.Price;
import java.util.Collection;
import java.util.List;

/** Own prices, and the machine types they are for. */
public record PriceSet(List<MachineType> machineTypes, List<Price> prices) {

  public PriceSet {
    machineTypes = List.copyOf(machineTypes);
    prices = List.copyOf(prices);
  }

  /** Of any collections. */
  static PriceSet of(Collection<MachineType> machineTypes, Collection<Price> prices) {
    return new PriceSet(List.copyOf(machineTypes), List.copyOf(prices));
  }

  /** A catalog with these on top. */
  public Catalog over(Catalog lower) {
    Content content =
        new Content(List.of(), List.of(), machineTypes, prices, List.of(), List.of());
    return new LayeredCatalog(lower, new MemoryCatalog(content, ""));
  }
}
