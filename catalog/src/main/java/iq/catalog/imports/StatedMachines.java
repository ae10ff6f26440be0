package iq.catalog.imports;

import iq.catalog.Benchmark;
import iq.catalog.Configuration;
import iq.catalog.MachineType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Machine types that benchmarks name, as far as the name itself says how many accelerators they
 * have: Google Cloud's do ({@code a2-highgpu-2g} has two GPUs, {@code ct6e-standard-8t} eight TPU
 * chips). So that a machine nobody prices is still known.
 */
public final class StatedMachines {
  private static final Pattern GOOGLE =
      Pattern.compile("(?:a\\d\\w?-\\w+-(\\d+)g|(?:ct\\w+|tpu7x)-\\w+-(\\d+)t)");

  private StatedMachines() {}

  /** The machine types that benchmarks name, by name, each once. */
  public static List<MachineType> of(Collection<Benchmark> benchmarks) {
    Map<String, MachineType> machines = new LinkedHashMap<>();
    for (Benchmark benchmark : benchmarks) {
      Configuration c = benchmark.configuration();
      String name = c.instanceType();
      Matcher matcher = GOOGLE.matcher(name == null ? "" : name);
      if (name != null && matcher.matches()) {
        String count = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        machines.putIfAbsent(
            name,
            new MachineType(
                "gcp",
                name,
                c.accelerator(),
                Integer.parseInt(count),
                null,
                null,
                "its name, in " + benchmark.provenance().source().name()));
      }
    }
    return List.copyOf(machines.values());
  }
}
