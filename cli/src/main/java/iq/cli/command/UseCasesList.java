package iq.cli.command;

import iq.catalog.Catalog;
import iq.catalog.UseCase;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code iq use-cases list}. */
public final class UseCasesList implements Command {
  private final Flags flags =
      new Flags("Lists the named workloads: average lengths of prompts and answers, in tokens.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Catalog catalog = Knowledge.open(environment)) {
      for (UseCase useCase : catalog.useCases()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("useCase", useCase.name());
        row.put("averageInputLength", useCase.inputTokens());
        row.put("averageOutputLength", useCase.outputTokens());
        row.put("source", useCase.source());
        rows.add(row);
      }
    }
    Lists.rows(
        rows,
        List.of(
            Lists.column("useCase"),
            Lists.column("averageInputLength"),
            Lists.column("averageOutputLength")),
        output,
        environment);
    return ExitCode.OK;
  }
}
