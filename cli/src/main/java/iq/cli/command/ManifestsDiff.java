package iq.cli.command;

import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.ManifestFile;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.output.Format;
import iq.cli.view.DifferenceLines;
import iq.cli.view.Lists;
import iq.manifests.reading.Difference;
import java.util.List;
import java.util.Map;

/** {@code iq manifests diff}. */
public final class ManifestsDiff implements Command {
  private final Flags flags =
      new Flags(
              "Compares two files of manifests value by value: objects by kind and name, items of",
              "lists by their names, arguments by their flags. First the versions that changed: of the",
              "catalog, of images. As with diff, the exit code is 1 where they differ.")
          .examples("iq manifests diff deployed.yaml new.yaml");

  private final Given<String> before = flags.word("OLD", "A YAML file; - for standard input.");

  private final Given<String> after = flags.word("NEW", "A YAML file; - for standard input.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Difference> differences =
        Difference.between(
            ManifestFile.read(before.value()).fields(), ManifestFile.read(after.value()).fields());
    Format format = output.format();
    List<Map<String, Object>> rows =
        output.select(differences.stream().map(DifferenceLines::row).toList(), environment);
    if (format == null) {
      environment.out().print(DifferenceLines.text(rows));
    } else {
      output.print(
          format,
          rows,
          List.of(
              Lists.column("object"),
              Lists.column("path"),
              Lists.column("before"),
              Lists.column("after"),
              Lists.column("reason")),
          environment);
    }
    return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }
}
