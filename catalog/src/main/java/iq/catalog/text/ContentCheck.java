package iq.catalog.text;

import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Content;
import iq.catalog.Days;
import iq.catalog.InvalidDataException;
import iq.catalog.MachineType;
import iq.catalog.Model;
import iq.catalog.Price;
import iq.catalog.UseCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What must hold between the tables of a catalog. */
final class ContentCheck {
  private ContentCheck() {}

  static void check(Content content) {
    unique("model", content.models(), Model::id);
    unique("accelerator", content.accelerators(), Accelerator::id);
    unique("use case", content.useCases(), UseCase::name);
    unique("benchmark", content.benchmarks(), Benchmark::id);
    Set<String> machines = unique("machine type", content.machineTypes(), ContentCheck::key);
    unique("price", content.prices(), p -> key(p) + " in " + p.region());
    for (Price price : content.prices()) {
      if (!machines.contains(key(price))) {
        throw new InvalidDataException(
            "price of " + key(price) + ": the machine type is not in machine-types.csv");
      }
      if (!Days.isDayOrYear(price.asOf())) {
        throw new InvalidDataException(
            "price of " + key(price) + " in " + price.region() + ", as_of: found '" + price.asOf()
                + "', expected a date such as 2026-03-31, or a year");
      }
    }
  }

  private static String key(MachineType machine) {
    return machine.cloud() + "/" + machine.name();
  }

  private static String key(Price price) {
    return price.cloud() + "/" + price.machineType();
  }

  private static <T> Set<String> unique(String what, List<T> rows, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (T row : rows) {
      if (!seen.add(key.apply(row))) {
        throw new InvalidDataException(what + " " + key.apply(row) + " stands twice");
      }
    }
    return seen;
  }
}
