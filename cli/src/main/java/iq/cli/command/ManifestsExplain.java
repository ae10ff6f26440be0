package iq.cli.command;

import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.ManifestFile;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.output.Format;
import iq.cli.view.FieldLines;
import iq.cli.view.Lists;
import iq.manifests.reading.Field;
import java.util.List;
import java.util.Map;

/** {@code iq manifests explain}. */
public final class ManifestsExplain implements Command {
  private final Flags flags =
      new Flags(
              "Lists every value of a file of manifests that was computed or chosen, with its inputs",
              "and source: the reasons that 'iq profiles manifests create' writes beside the values.")
          .examples(
              "iq manifests explain manifests.yaml",
              "iq profiles manifests create … | iq manifests explain -");

  private final Given<String> file = flags.word("FILE", "A YAML file; - for standard input.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Field> explained =
        ManifestFile.read(file.value()).fields().stream()
            .filter(field -> field.reason() != null)
            .toList();
    List<Map<String, Object>> rows =
        output.select(explained.stream().map(FieldLines::row).toList(), environment);
    Format format = output.format();
    if (format == null) {
      environment.out().print(FieldLines.text(rows, OutputOptions.style(environment).width()));
    } else {
      output.print(
          format,
          rows,
          List.of(
              Lists.column("object"),
              Lists.column("path"),
              Lists.column("value"),
              Lists.column("reason"),
              Lists.number("line")),
          environment);
    }
    if (explained.isEmpty()) {
      environment.out().flush();
      environment.err().println("No value has a comment beside it: nothing to explain.");
    }
    return ExitCode.OK;
  }
}
