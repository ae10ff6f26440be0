package iq.cli.command;

import iq.advisor.Versions;
import iq.answers.Known;
import iq.catalog.Catalog;
import iq.catalog.ServingStack;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code iq serving-stack-versions list}. */
public final class ServingStackVersionsList implements Command {
  private final Flags flags =
      new Flags("Lists the versions of a serving stack that were measured.");

  private final Given<String> stack =
      flags.required("--serving-stack", "STACK", "Such as llm-d ('iq serving-stacks list').");

  private final Flag<String> model =
      flags.text("--model", "MODEL", "Only versions measured with it.");

  private final Flag<String> server =
      flags.text("--model-server", "SERVER", "Only versions measured with it.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    TreeSet<String> names = new TreeSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      for (ServingStack known : catalog.servingStacks(model.value(), server.value())) {
        names.add(known.name());
        if (known.name().equals(stack.value()) && known.version() != null) {
          rows.add(Map.of("version", Versions.printed(known.version())));
        }
      }
    }
    Known.check("--serving-stack", stack.value(), names, "iq serving-stacks list");
    Lists.rows(rows, List.of(Lists.column("version")), output, environment);
    return ExitCode.OK;
  }
}
