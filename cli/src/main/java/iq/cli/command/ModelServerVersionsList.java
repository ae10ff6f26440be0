package iq.cli.command;

import iq.advisor.Versions;
import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.OutputOptions;
import iq.cli.options.Values;
import iq.cli.view.Lists;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code iq model-server-versions list}. */
@CommandLine.Command(
    description = "Lists the versions of a model server that a model was measured with, newest first.")
public final class ModelServerVersionsList implements Command {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "Hugging Face name ('iq models list').")
  private String model = "";

  @Option(
      names = "--model-server",
      required = true,
      paramLabel = "SERVER",
      description = "Such as vllm ('iq model-servers list').")
  private String server = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      Values.checkModel(catalog, model);
      Values.checkServer(catalog, model, server);
      List<String> printed = new ArrayList<>();
      for (String version : Versions.newestFirst(catalog.serverVersions(model, server))) {
        printed.add(Versions.printed(version));
      }
      Lists.names("model server versions", "modelServerVersion", printed, output, environment);
    }
    return ExitCode.OK;
  }
}
