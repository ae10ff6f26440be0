package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Accelerators that nobody has heard of: a new one is welcome, a misspelt one is not. */
public final class NewAccelerators {
  private NewAccelerators() {}

  /** One line for each accelerator of benchmarks that a catalog does not know, with the closest. */
  public static List<String> warnings(Collection<Benchmark> benchmarks, Catalog catalog) {
    Set<String> known = new TreeSet<>(catalog.benchmarkedAccelerators());
    catalog.accelerators().forEach(accelerator -> known.add(accelerator.id()));
    catalog.machineTypes(null).forEach(machine -> known.add(machine.accelerator()));
    Set<String> named = new TreeSet<>();
    benchmarks.forEach(benchmark -> named.add(benchmark.configuration().accelerator()));
    named.removeAll(known);
    return named.stream().map(accelerator -> warning(accelerator, known)).toList();
  }

  private static String warning(String accelerator, Set<String> known) {
    String closest =
        known.isEmpty()
            ? ""
            : " (closest: " + Closest.order(accelerator, known).getFirst() + ")";
    return "accelerator '" + accelerator + "' is not known" + closest + "; imported as it is";
  }
}
