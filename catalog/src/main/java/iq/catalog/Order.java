package iq.catalog;

import java.util.Comparator;

/** In which order a catalog's lists are. */
final class Order {
  static final Comparator<MachineType> MACHINE_TYPES =
      Comparator.comparing(MachineType::cloud).thenComparing(MachineType::name);

  static final Comparator<Price> PRICES =
      Comparator.comparing(Price::cloud)
          .thenComparing(Price::region)
          .thenComparing(Price::machineType);

  static final Comparator<ServingStack> SERVING_STACKS =
      Comparator.comparing(ServingStack::name)
          .thenComparing(ServingStack::version, Comparator.nullsFirst(Comparator.naturalOrder()));

  private Order() {}
}
