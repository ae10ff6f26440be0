package iq.cli.command;

import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.List;

/** {@code iq model-servers list}. */
public final class ModelServersList implements Command {
  private final Flags flags = new Flags("Lists the model servers that a model was measured with.");

  private final Given<String> model =
      flags.required("--model", "MODEL", "Hugging Face name ('iq models list').");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.of(catalog).model(model.value());
      List<String> servers = catalog.servers(model.value());
      Lists.names("model servers", "modelServer", servers, output, environment);
    }
    return ExitCode.OK;
  }
}
