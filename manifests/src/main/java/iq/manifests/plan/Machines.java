package iq.manifests.plan;

import iq.catalog.Benchmark;
import iq.catalog.MachineType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which machine types of a platform hold a copy of the model. */
final class Machines {
  /** A host with less has little left for a server beside what GKE keeps. */
  private static final double LEAST_GIB = 24;

  private Machines() {}

  /** The machine type measured on first where it is known, then from the smallest on. */
  static List<MachineType> holding(
      Facts facts, Request request, int accelerators, Benchmark measured) {
    String measuredOn = measured.configuration().instanceType();
    return all(facts, request)
        .filter(machine -> holds(machine, request, accelerators))
        .sorted(
            Comparator.<MachineType, Boolean>comparing(m -> !m.name().equals(measuredOn))
                .thenComparingDouble(MachineType::acceleratorCount)
                .thenComparing(m -> m.memoryGib() == null || m.memoryGib() < LEAST_GIB)
                .thenComparingDouble(m -> m.memoryGib() == null ? 0 : m.memoryGib())
                .thenComparing(MachineType::name))
        .toList();
  }

  /** The chips of a TPU host are one slice: a copy takes them all. */
  private static boolean holds(MachineType machine, Request request, int accelerators) {
    return Vendor.of(request.accelerator()) == Vendor.TPU
        ? machine.acceleratorCount() == accelerators
        : machine.acceleratorCount() >= accelerators;
  }

  /** Those of the platform that carry the accelerator; of any cloud where it runs on any. */
  static Stream<MachineType> all(Facts facts, Request request) {
    String cloud = request.options().platform().cloud();
    return facts.machines().stream()
        .filter(machine -> cloud == null || machine.cloud().equals(cloud))
        .filter(machine -> machine.accelerator().equals(request.accelerator()));
  }
}
