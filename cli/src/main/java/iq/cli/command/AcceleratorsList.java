package iq.cli.command;

import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code iq accelerators list}. */
@CommandLine.Command(
    description = {
      "Lists accelerators: their published facts, whether anything was measured on them, and who",
      "rents them."
    })
public final class AcceleratorsList implements Command {
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      Map<String, Set<String>> clouds = new HashMap<>();
      for (MachineType machine : catalog.machineTypes(null)) {
        clouds.computeIfAbsent(machine.accelerator(), id -> new TreeSet<>()).add(machine.cloud());
      }
      Set<String> measured = new HashSet<>(catalog.benchmarkedAccelerators());
      for (Accelerator accelerator : catalog.accelerators()) {
        rows.add(row(accelerator, measured, clouds.getOrDefault(accelerator.id(), Set.of())));
        measured.remove(accelerator.id());
      }
      for (String unknown : new TreeSet<>(measured)) {
        rows.add(
            row(
                new Accelerator(
                    unknown, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null),
                Set.of(unknown),
                clouds.getOrDefault(unknown, Set.of())));
      }
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("accelerator"),
            Lists.column("name"),
            Lists.column("vendor"),
            Lists.number("memoryGb"),
            Lists.number("bandwidthGbPerSecond"),
            Lists.number("bf16Tflops"),
            Lists.number("fp8Tflops"),
            Lists.column("measured"),
            Lists.column("clouds")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static Map<String, Object> row(
      Accelerator a, Set<String> measured, Set<String> clouds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("accelerator", a.id());
    put(row, "name", a.name());
    put(row, "vendor", a.vendor());
    put(row, "memoryGb", a.memoryGb());
    put(row, "bandwidthGbPerSecond", a.memoryBandwidthGbPerSecond());
    put(row, "bf16Tflops", a.bf16Tflops());
    put(row, "fp8Tflops", a.fp8Tflops());
    put(row, "fp4Tflops", a.fp4Tflops());
    put(row, "tdpWatt", a.tdpWatt());
    row.put("measured", measured.contains(a.id()) ? "yes" : "no");
    row.put("clouds", String.join(", ", clouds));
    put(row, "source", a.source());
    put(row, "note", a.note());
    return row;
  }

  private static void put(Map<String, Object> row, String key, @Nullable Object value) {
    if (value != null) {
      row.put(key, value instanceof Double number ? Lists.figure(number) : value);
    }
  }
}
