package iq.cli.command;

import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.OwnData;
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
    try (OwnData data = OwnData.of(environment)) {
      List<String> own = data.ids();
      for (String id : ids.value()) {
        if (!own.contains(id)) {
          throw CommandException.usage(
              "'"
                  + id
                  + "' is not a benchmark of your own; nothing was removed. Yours: "
                  + (own.isEmpty() ? "none" : String.join(", ", own)));
        }
      }
      data.remove(ids.value());
    }
    environment.err().println("Removed " + String.join(", ", ids.value()) + ".");
    return ExitCode.OK;
  }
}
