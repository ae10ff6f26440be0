package iq.cli.command;

import iq.advisor.Versions;
import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.List;

/** {@code iq model-server-versions list}. */
public final class ModelServerVersionsList implements Command {
  private final Flags flags =
      new Flags(
          "Lists the versions of a model server that a model was measured with, newest first.");

  private final Given<String> model =
      flags.required("--model", "MODEL", "Hugging Face name ('iq models list').");

  private final Given<String> server =
      flags.required("--model-server", "SERVER", "Such as vllm ('iq model-servers list').");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.of(catalog).model(model.value());
      Values.of(catalog).server(model.value(), server.value());
      List<String> printed = new ArrayList<>();
      List<String> versions = catalog.serverVersions(model.value(), server.value());
      for (String version : Versions.newestFirst(versions)) {
        printed.add(Versions.printed(version));
      }
      Lists.names("model server versions", "modelServerVersion", printed, output, environment);
    }
    return ExitCode.OK;
  }
}
