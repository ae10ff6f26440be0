package iq.manifests;

import iq.catalog.MachineType;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which machine type of GKE holds a copy of the model. */
final class Machines {
  /** The cloud whose machines GKE runs on. */
  static final String CLOUD = "gcp";

  /** A host with less has little left for a server beside what GKE keeps. */
  private static final double LEAST_GIB = 24;

  private Machines() {}

  /** The machine type measured on where it is known, else the smallest; null for none. */
  static @Nullable MachineType of(
      Facts facts, String accelerator, Replica replica, @Nullable String measuredOn) {
    return facts.machines().stream()
        .filter(machine -> machine.cloud().equals(CLOUD))
        .filter(machine -> machine.accelerator().equals(accelerator))
        .filter(machine -> machine.acceleratorCount() >= replica.accelerators())
        .min(
            Comparator.<MachineType, Boolean>comparing(m -> !m.name().equals(measuredOn))
                .thenComparingDouble(MachineType::acceleratorCount)
                .thenComparing(m -> m.memoryGib() == null || m.memoryGib() < LEAST_GIB)
                .thenComparingDouble(m -> m.memoryGib() == null ? 0 : m.memoryGib())
                .thenComparing(MachineType::name))
        .orElse(null);
  }
}
