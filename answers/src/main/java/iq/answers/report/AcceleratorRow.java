package iq.answers.report;

import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An accelerator in a list.
 *
 * @param accelerator its published facts; its id alone where none are known
 * @param measured whether anything was measured on it
 * @param clouds who rents it
 */
public record AcceleratorRow(Accelerator accelerator, boolean measured, Set<String> clouds) {

  /** Each accelerator that is known, then those that were only measured. */
  public static List<AcceleratorRow> of(Catalog catalog) {
    Map<String, Set<String>> clouds = new HashMap<>();
    for (MachineType machine : catalog.machineTypes(null)) {
      clouds.computeIfAbsent(machine.accelerator(), id -> new TreeSet<>()).add(machine.cloud());
    }
    Set<String> measured = new HashSet<>(catalog.benchmarkedAccelerators());
    List<AcceleratorRow> rows = new ArrayList<>();
    for (Accelerator one : catalog.accelerators()) {
      Set<String> rentedBy = clouds.getOrDefault(one.id(), Set.of());
      rows.add(new AcceleratorRow(one, measured.remove(one.id()), rentedBy));
    }
    for (String id : new TreeSet<>(measured)) {
      rows.add(new AcceleratorRow(unknown(id), true, clouds.getOrDefault(id, Set.of())));
    }
    return rows;
  }

  private static Accelerator unknown(String id) {
    return new Accelerator(
        id, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }
}
