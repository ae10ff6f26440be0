package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.UserStore;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.util.List;

/** {@code iq benchmarks remove}. */
public final class BenchmarksRemove implements Command {
  private final Flags flags =
      new Flags("Removes measurements of your own; the catalog's cannot be removed.");

  private final Given<List<String>> ids =
      flags.words("1..*", "ID", "Ids that 'iq benchmarks import' or 'iq profiles list' printed.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    UserStore store = new UserStore(environment.store());
    List<String> own = store.exists() ? ownIds(store) : List.of();
    for (String id : ids.value()) {
      if (!own.contains(id)) {
        throw CommandException.usage(
            "'"
                + id
                + "' is not a benchmark of your own; nothing was removed. Yours: "
                + (own.isEmpty() ? "none" : String.join(", ", own)));
      }
    }
    store.remove(ids.value());
    environment.err().println("Removed " + String.join(", ", ids.value()) + ".");
    return ExitCode.OK;
  }

  private static List<String> ownIds(UserStore store) {
    try (Catalog catalog = store.open()) {
      return catalog.benchmarks(Selection.ALL).stream().map(Benchmark::id).toList();
    }
  }
}
