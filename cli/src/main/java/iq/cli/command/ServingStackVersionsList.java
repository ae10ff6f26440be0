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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code iq serving-stack-versions list}. */
@CommandLine.Command(description = "Lists the versions of a serving stack that were measured.")
public final class ServingStackVersionsList implements Command {
  @Option(
      names = "--serving-stack",
      required = true,
      paramLabel = "STACK",
      description = "Such as llm-d ('iq serving-stacks list').")
  private String stack = "";

  @Option(names = "--model", paramLabel = "MODEL", description = "Only versions measured with it.")
  private @Nullable String model;

  @Option(
      names = "--model-server",
      paramLabel = "SERVER",
      description = "Only versions measured with it.")
  private @Nullable String server;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    TreeSet<String> names = new TreeSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      for (ServingStack known : catalog.servingStacks(model, server)) {
        names.add(known.name());
        if (known.name().equals(stack) && known.version() != null) {
          rows.add(Map.of("version", Versions.printed(known.version())));
        }
      }
    }
    Values.known("--serving-stack", stack, names, "iq serving-stacks list");
    Lists.rows(rows, List.of(Lists.column("version")), output, environment);
    return ExitCode.OK;
  }
}
