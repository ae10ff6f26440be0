package iq.server.own;

import iq.answers.RefusedException;
import iq.api.v1.Price;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.MachineType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The machine types that prices are for: known ones, or ones that the prices describe. */
final class GivenMachines {
  private final Map<String, MachineType> machines = new LinkedHashMap<>();

  GivenMachines(Catalog catalog) {
    catalog.machineTypes(null).forEach(one -> machines.put(key(one.cloud(), one.name()), one));
  }

  private static String key(String cloud, String name) {
    return cloud + "/" + name;
  }

  /** The machine type of a price; what it describes is known to the prices after it. */
  MachineType of(String at, Price price) {
    String key = key(price.getCloud(), price.getMachineType());
    MachineType known = machines.get(key);
    if (price.getAcceleratorType().isEmpty()) {
      return known != null ? known : refuse(at, price);
    }
    MachineType stated = stated(at, price);
    if (known == null) {
      machines.put(key, stated);
      return stated;
    }
    if (!known.accelerator().equals(stated.accelerator())
        || known.acceleratorCount() != stated.acceleratorCount()) {
      throw new RefusedException(
          at + ".acceleratorType: " + words(stated) + " was given; " + known.name() + " of "
              + known.cloud() + " has " + words(known));
    }
    return known;
  }

  private MachineType refuse(String at, Price price) {
    List<String> names =
        machines.values().stream()
            .filter(machine -> machine.cloud().equals(price.getCloud()))
            .map(MachineType::name)
            .toList();
    throw new RefusedException(
        at + ".machineType: '" + price.getMachineType() + "' of " + price.getCloud()
            + " is not known; known, closest first: "
            + Closest.list(price.getMachineType(), names)
            + "; a new one needs acceleratorType and acceleratorCount");
  }

  private static MachineType stated(String at, Price price) {
    String accelerator =
        GivenText.requiredName(at + ".acceleratorType", price.getAcceleratorType());
    double count = price.getAcceleratorCount();
    if (!(count > 0 && count < Double.POSITIVE_INFINITY)) {
      throw new RefusedException(
          at + ".acceleratorCount: " + count + " is not a number above 0");
    }
    return new MachineType(
        price.getCloud(),
        price.getMachineType(),
        accelerator,
        count,
        price.hasVcpus() ? (Integer) notNegative(at + ".vcpus", price.getVcpus()) : null,
        price.hasMemoryGib() ? (Double) memory(at + ".memoryGib", price.getMemoryGib()) : null,
        null);
  }

  private static int notNegative(String member, int value) {
    if (value < 0) {
      throw new RefusedException(member + ": " + value + " is below 0");
    }
    return value;
  }

  private static double memory(String member, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new RefusedException(member + ": " + value + " is not a number of 0 or more");
    }
    return value;
  }

  private static String words(MachineType machine) {
    return machine.acceleratorCount() + " x " + machine.accelerator();
  }
}
