package iq.cli.command;

import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code iq model-servers list}. */
@CommandLine.Command(description = "Lists the model servers that a model was measured with.")
public final class ModelServersList implements Command {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "Hugging Face name ('iq models list').")
  private String model = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.checkModel(catalog, model);
      Lists.names("model servers", "modelServer", catalog.servers(model), output, environment);
    }
    return ExitCode.OK;
  }
}
