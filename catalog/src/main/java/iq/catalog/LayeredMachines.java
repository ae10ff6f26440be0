package iq.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Machine types and prices of two layers. A price may stand in one layer and its machine type in the
 * other: which machines carry an accelerator, both decide.
 */
record LayeredMachines(Catalog lower, Catalog upper) {

  List<MachineType> machineTypes(@Nullable Collection<String> accelerators) {
    List<MachineType> own = upper.machineTypes(null);
    List<MachineType> below = lower.machineTypes(accelerators);
    if (own.isEmpty()) {
      return below;
    }
    return merged(below, own, LayeredMachines::key).stream()
        .filter(machine -> accelerators == null || accelerators.contains(machine.accelerator()))
        .sorted(Order.MACHINE_TYPES)
        .toList();
  }

  List<Price> prices(@Nullable Collection<String> accelerators) {
    List<Price> own = upper.prices(null);
    if (own.isEmpty() && upper.machineTypes(null).isEmpty()) {
      return lower.prices(accelerators);
    }
    List<Price> below = lower.prices(accelerators == null ? null : below(accelerators));
    Set<String> machines = keys(machineTypes(accelerators));
    return merged(below, own, price -> key(price) + "/" + price.region()).stream()
        .filter(price -> accelerators == null || machines.contains(key(price)))
        .sorted(Order.PRICES)
        .toList();
  }

  /** With those under which the lower layer has machines that carry another by the upper one. */
  private Collection<String> below(Collection<String> accelerators) {
    Set<String> own = keys(upper.machineTypes(accelerators));
    if (own.isEmpty()) {
      return accelerators;
    }
    Set<String> all = new TreeSet<>(accelerators);
    lower.machineTypes(null).stream()
        .filter(machine -> own.contains(key(machine)))
        .forEach(machine -> all.add(machine.accelerator()));
    return all;
  }

  private static Set<String> keys(List<MachineType> machines) {
    return machines.stream().map(LayeredMachines::key).collect(Collectors.toSet());
  }

  private static String key(MachineType machine) {
    return machine.cloud() + "/" + machine.name();
  }

  private static String key(Price price) {
    return price.cloud() + "/" + price.machineType();
  }

  private static <T> Collection<T> merged(List<T> below, List<T> own, Function<T, String> key) {
    Map<String, T> merged = new LinkedHashMap<>();
    below.forEach(row -> merged.put(key.apply(row), row));
    own.forEach(row -> merged.put(key.apply(row), row));
    return merged.values();
  }
}
