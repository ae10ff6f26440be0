package iq.cli.command;

import iq.advisor.Versions;
import iq.catalog.Catalog;
import iq.catalog.ServingStack;
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

/** {@code iq serving-stacks list}. */
@CommandLine.Command(
    description = "Lists the serving stacks: what routes around the model servers that were measured.")
public final class ServingStacksList implements Command {
  @Option(names = "--model", paramLabel = "MODEL", description = "Only stacks measured with it.")
  private @Nullable String model;

  @Option(
      names = "--model-server",
      paramLabel = "SERVER",
      description = "Only stacks measured with it.")
  private @Nullable String server;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      if (model != null) {
        Values.checkModel(catalog, model);
      }
      for (ServingStack stack : catalog.servingStacks(model, server)) {
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
