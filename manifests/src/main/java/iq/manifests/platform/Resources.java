package iq.manifests.platform;

import iq.catalog.MachineType;
import iq.manifests.plan.Plan;
import iq.manifests.storage.Cache;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * What the container takes of its machine: the accelerators of the copy, and of CPU and memory the
 * same share of what GKE leaves to pods, less a tenth for what else runs on the node. GKE keeps of
 * CPU 6 % of the first core, 1 % of the next, 0.5 % of the next two and 0.25 % of the others; of
 * memory 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112, 2 %
 * of the rest, and 0.1 GiB for evictions.
 *
 * @param cpu cores, null when the machine's are not known
 * @param memoryGib null when the machine's is not known
 */
record Resources(@Nullable Integer cpu, @Nullable Integer memoryGib, String reason) {
  private static final double FREE = 0.9;
  private static final double[][] MEMORY = {{4, .25}, {4, .2}, {8, .1}, {112, .06}, {1e9, .02}};
  private static final double[][] CPU = {{1, .06}, {1, .01}, {2, .005}, {1e9, .0025}};
  private static final double EVICTION_GIB = 0.1;

  static Resources of(Plan plan) {
    MachineType machine = plan.machine();
    if (machine == null) {
      return new Resources(null, null, "");
    }
    double share = plan.shareOf(machine) * FREE;
    Integer cpu =
        machine.vcpus() == null ? null : (int) (allocatable(machine.vcpus(), CPU) * share);
    Integer memory =
        machine.memoryGib() == null
            ? null
            : (int) ((allocatable(machine.memoryGib(), MEMORY) - EVICTION_GIB) * share);
    String reason =
        "what GKE leaves to pods of "
            + machine.name()
            + (plan.shareOf(machine) < 1
                ? ", the share of " + plan.podAccelerators() + " accelerators"
                : "")
            + ", less a tenth";
    return new Resources(cpu != null && cpu > 0 ? cpu : null, memory, reason);
  }

  private static double allocatable(double all, double[][] kept) {
    double rest = all;
    double left = all;
    for (double[] step : kept) {
      double part = Math.min(rest, step[0]);
      left -= part * step[1];
      rest -= part;
    }
    return left;
  }

  MapBuilder requests(Plan plan) {
    Integer memory = memoryGib == null ? null : Math.max(memoryGib, Cache.of(plan).memoryGib());
    MapBuilder requests = Yaml.map();
    if (cpu != null) {
      requests.put("cpu", Integer.toString(cpu)).comment(reason);
    }
    if (memory != null) {
      requests.put("memory", memory + "Gi");
      requests.comment(memory.equals(memoryGib) ? reason : "the weights lie in shared memory");
    } else if (Cache.of(plan).memoryGib() > 0) {
      requests.put("memory", Cache.of(plan).memoryGib() + "Gi");
      requests.comment("the weights lie in shared memory");
    }
    return requests.put(device(plan), count(plan)).comment(plan.measured());
  }

  MapBuilder limits(Plan plan) {
    return Yaml.map().put(device(plan), count(plan));
  }

  private static String device(Plan plan) {
    return plan.server().vendor().resource();
  }

  private static String count(Plan plan) {
    return Integer.toString(plan.podAccelerators());
  }
}
