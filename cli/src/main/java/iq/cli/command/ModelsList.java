package iq.cli.command;

import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;

/** {@code iq models list}. */
public final class ModelsList implements Command {
  private final Flags flags = new Flags("Lists the models that somebody measured.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Lists.names("models", "model", catalog.models(), output, environment);
    }
    return ExitCode.OK;
  }
}
