package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code iq machine-types list}. */
@CommandLine.Command(description = "Lists the machine types that clouds rent, with their accelerators.")
public final class MachineTypesList implements Command {
  @Option(names = "--cloud", paramLabel = "CLOUD", description = "Only this cloud's.")
  private @Nullable String cloud;

  @Option(
      names = "--accelerator-type",
      paramLabel = "ACCELERATOR",
      description = "Only those with this accelerator.")
  private @Nullable String accelerator;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.checkCloud(catalog, cloud);
      Values.checkAccelerator(catalog, accelerator);
      List<String> accelerators = accelerator == null ? null : List.of(accelerator);
      for (MachineType machine : catalog.machineTypes(accelerators)) {
        if (cloud == null || cloud.equals(machine.cloud())) {
          rows.add(row(machine));
        }
      }
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("cloud"),
            Lists.column("machineType"),
            Lists.column("accelerator"),
            Lists.number("acceleratorCount"),
            Lists.number("vcpus"),
            Lists.number("memoryGib")),
        output,
        environment);
    return ExitCode.OK;
  }

  private static Map<String, Object> row(MachineType machine) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cloud", machine.cloud());
    row.put("machineType", machine.name());
    row.put("accelerator", machine.accelerator());
    row.put("acceleratorCount", Lists.figure(machine.acceleratorCount()));
    if (machine.vcpus() != null) {
      row.put("vcpus", machine.vcpus());
    }
    if (machine.memoryGib() != null) {
      row.put("memoryGib", Lists.figure(machine.memoryGib()));
    }
    return row;
  }
}
