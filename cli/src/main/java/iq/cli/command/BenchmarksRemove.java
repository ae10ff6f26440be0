package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.UserStore;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code iq benchmarks remove}. */
@CommandLine.Command(
    description = "Removes measurements of your own; the catalog's cannot be removed.")
public final class BenchmarksRemove implements Command {
  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids that 'iq benchmarks import' or 'iq profiles list' printed.")
  private List<String> ids = new ArrayList<>();

  @Override
  public int run(Environment environment) {
    UserStore store = new UserStore(environment.store());
    List<String> own = store.exists() ? ownIds(store) : List.of();
    for (String id : ids) {
      if (!own.contains(id)) {
        throw CommandException.usage(
            "'"
                + id
                + "' is not a benchmark of your own; nothing was removed. Yours: "
                + (own.isEmpty() ? "none" : String.join(", ", own)));
      }
    }
    store.remove(ids);
    environment.err().println("Removed " + String.join(", ", ids) + ".");
    return ExitCode.OK;
  }

  private static List<String> ownIds(UserStore store) {
    try (Catalog catalog = store.open()) {
      return catalog.benchmarks(Selection.ALL).stream().map(Benchmark::id).toList();
    }
  }
}
