package iq.cli.command;

import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.view.Lists;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code iq models list}. */
@CommandLine.Command(description = "Lists the models that somebody measured.")
public final class ModelsList implements Command {
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Lists.names("models", "model", catalog.models(), output, environment);
    }
    return ExitCode.OK;
  }
}
