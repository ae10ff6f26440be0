package iq.cli.command;

import iq.answers.ManifestAnswers;
import iq.answers.ManifestInquiry;
import iq.answers.UseCaseNames;
import iq.catalog.Catalog;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.ManifestOutput;
import iq.cli.options.FlagNames;
import iq.cli.options.Flags;
import iq.cli.options.ManifestOptions;
import iq.cli.output.PrivateFile;
import iq.manifests.ManifestSet;
import iq.manifests.layout.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code iq profiles manifests create}. */
public final class ManifestsCreate implements Command {
  private final Flags flags =
      new Flags(
          "Makes Kubernetes manifests from what was measured: a Deployment of one copy of the",
          "model, its Service and what the platform needs, the reason beside each computed value.")
          .examples(
              "iq profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm \\",
              "    --accelerator-type=nvidia-h100-80gb --output-path=manifests.yaml");

  private final ManifestOptions options = new ManifestOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    options.check();
    options.layout();
    try (Catalog catalog = Knowledge.open(environment)) {
      print(new ManifestAnswers(catalog, FlagNames.FLAGS).make(inquiry(environment)), environment);
    }
    return ExitCode.OK;
  }

  private void print(ManifestSet set, Environment environment) {
    Path path = options.outputPath();
    Layout layout = options.layout();
    if (layout != Layout.PLAIN && path != null) {
      for (Map.Entry<String, String> file : layout.files(set).entrySet()) {
        Path place = path.resolve(file.getKey());
        if (layout.belongsToUser(file.getKey()) && Files.exists(place)) {
          environment.err().println(place + " is there already: left as it is, its image version too.");
        } else {
          PrivateFile.write(place, file.getValue());
        }
      }
      environment.out().println("Output saved to " + path);
      return;
    }
    ManifestOutput.print(set, options.manifests(), options.comments(), path, environment);
  }

  private ManifestInquiry inquiry(Environment environment) {
    String note = UseCaseNames.note(options.useCase());
    if (note != null) {
      environment.err().println("iq: " + note);
    }
    return new ManifestInquiry(
        options.model(),
        options.server(),
        options.version(),
        options.accelerator(),
        options.useCase(),
        options.namespace(),
        environment.today().toString(),
        options.options(),
        options.include(),
        options.confidence());
  }
}
