package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.MachineType;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code iq machine-types list}. */
public final class MachineTypesList implements Command {
  private final Flags flags =
      new Flags("Lists the machine types that clouds rent, with their accelerators.");

  private final Flag<String> cloud = flags.text("--cloud", "CLOUD", "Only this cloud's.");

  private final Flag<String> accelerator =
      flags.text("--accelerator-type", "ACCELERATOR", "Only those with this accelerator.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.of(catalog).cloud(cloud.value());
      Values.of(catalog).accelerator(accelerator.value());
      List<String> accelerators = accelerator.value() == null ? null : List.of(accelerator.value());
      for (MachineType machine : catalog.machineTypes(accelerators)) {
        if (cloud.value() == null || cloud.value().equals(machine.cloud())) {
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
