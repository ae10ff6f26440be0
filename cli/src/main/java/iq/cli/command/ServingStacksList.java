package iq.cli.command;

import iq.advisor.Versions;
import iq.catalog.Catalog;
import iq.catalog.ServingStack;
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

/** {@code iq serving-stacks list}. */
public final class ServingStacksList implements Command {
  private final Flags flags =
      new Flags(
          "Lists the serving stacks: what routes around the model servers that were measured.");

  private final Flag<String> model =
      flags.text("--model", "MODEL", "Only stacks measured with it.");

  private final Flag<String> server =
      flags.text("--model-server", "SERVER", "Only stacks measured with it.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      if (model.value() != null) {
        Values.of(catalog).model(model.value());
      }
      for (ServingStack stack : catalog.servingStacks(model.value(), server.value())) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", stack.name());
        if (stack.version() != null) {
          row.put("version", Versions.printed(stack.version()));
        }
        rows.add(row);
      }
    }
    Lists.rows(
        rows, List.of(Lists.column("name"), Lists.column("version")), output, environment);
    return ExitCode.OK;
  }
}
