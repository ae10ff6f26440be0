package iq.answers;

import iq.advisor.Market;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The machines and prices that an inquiry is about. */
final class Rented {
  private final Inquiry asked;
  private final Materials materials;

  Rented(Inquiry asked, Materials materials) {
    this.asked = asked;
    this.materials = materials;
  }

  /** The one machine type asked for, null for any. */
  @Nullable String machineType() {
    return asked.text(Field.MACHINE_TYPE);
  }

  /** The market of some accelerators, with the machine type asked for alone. */
  Market market(Set<String> accelerators) {
    String machineType = machineType();
    Market all = anywhere(accelerators);
    return machineType == null ? all : all.only(machineType);
  }

  /** The market of some accelerators on any machine. */
  Market anywhere(Set<String> accelerators) {
    PriceBook own = asked.ownPrices();
    return own == null
        ? materials.market(accelerators)
        : own.market(materials.catalog(), accelerators);
  }

  static Set<String> accelerators(List<Benchmark> benchmarks) {
    return accelerators(benchmarks, List.of());
  }

  static Set<String> accelerators(List<Benchmark> benchmarks, List<Accelerator> more) {
    Set<String> accelerators = new TreeSet<>();
    for (Benchmark benchmark : benchmarks) {
      accelerators.add(benchmark.configuration().accelerator());
    }
    more.forEach(one -> accelerators.add(one.id()));
    return accelerators;
  }
}
