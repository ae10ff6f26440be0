package iq.manifests.platform;

import iq.catalog.Benchmark;
import iq.manifests.plan.Facts;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Replica;
import iq.manifests.plan.Request;
import iq.manifests.plan.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which accelerators a platform has. */
public final class Availability {
  private Availability() {}

  /** Why a copy cannot run on the platform whatever its size; null when it can. */
  public static @Nullable String refusal(Request request, Facts facts, Benchmark benchmark) {
    Platform platform = request.options().platform();
    String accelerator = request.accelerator();
    Set<String> has = accelerators(platform, facts);
    if (!has.contains(accelerator)) {
      return "--platform: " + platform.word() + " has no " + accelerator + " that is known; it has "
          + (has.isEmpty() ? "none" : String.join(", ", has)) + "; " + accelerator
          + " is known on " + elsewhere(request, facts);
    }
    Replica replica = Replica.of(benchmark);
    boolean slice =
        Vendor.of(accelerator) != Vendor.TPU
            || benchmark.configuration().prefillDecodeSplit() != null
            || Topology.of(accelerator, replica.accelerators()) != null;
    return slice
        ? null
        : "--accelerator-type: a copy was measured on " + replica.accelerators() + " chips of "
            + accelerator + ", which are no slice of one host; those are "
            + Topology.inWords(accelerator);
  }

  /** Those whose nodes some platform is known to label. */
  public static Set<String> labelled() {
    Set<String> all = new TreeSet<>();
    AcceleratorLabels.all().forEach(one -> all.add(one.id()));
    return all;
  }

  private static String elsewhere(Request request, Facts facts) {
    List<String> others =
        Arrays.stream(Platform.values())
            .filter(other -> accelerators(other, facts).contains(request.accelerator()))
            .map(Platform::word)
            .toList();
    return others.isEmpty() ? "none" : String.join(", ", others);
  }

  /** GKE's are in its own table, other clouds' in their machine types, the rest by their labels. */
  private static Set<String> accelerators(Platform platform, Facts facts) {
    Set<String> all = new TreeSet<>();
    facts.machines().stream()
        .filter(machine -> machine.cloud().equals(platform.cloud()))
        .filter(machine -> machine.acceleratorCount() >= 1)
        .filter(machine -> Vendor.of(machine.accelerator()) != null)
        .forEach(machine -> all.add(machine.accelerator()));
    AcceleratorLabels.all().stream()
        .filter(one -> platform.gke() ? one.gke() : platform.cloud() == null && hasLabels(one))
        .forEach(one -> all.add(one.id()));
    return all;
  }

  private static boolean hasLabels(AcceleratorLabels one) {
    return !one.values().isEmpty();
  }
}
