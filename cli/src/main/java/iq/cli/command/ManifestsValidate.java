package iq.cli.command;

import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.ManifestFile;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.options.OutputOptions;
import iq.cli.output.Format;
import iq.cli.view.FindingRows;
import iq.cli.view.Lists;
import iq.cli.view.ReportSummary;
import iq.manifests.schema.Finding;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code iq manifests validate}. */
public final class ManifestsValidate implements Command {
  private final Flags flags =
      new Flags(
              "Checks manifests without a cluster: unknown and missing fields, values that Kubernetes",
              "refuses, and objects of a file that do not fit together. The schemas are those of",
              "Kubernetes 1.36 and of the custom resources that serving uses. Each finding is a line;",
              "the exit code is 1 where one is an error.")
          .examples(
              "iq manifests validate manifests.yaml",
              "kubectl kustomize . | iq manifests validate --ignore-missing-schemas -");

  private final Given<List<String>> files =
      flags.words("1..*", "FILE", "YAML files; - for standard input.");

  private final Given<Boolean> ignoreMissing =
      flags.toggle("--ignore-missing-schemas", "Skips kinds that no schema is held for.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ReportSummary summary = new ReportSummary();
    Validator validator = new Validator();
    for (String file : files.value()) {
      check(ManifestFile.read(file), validator, rows, summary);
    }
    List<Map<String, Object>> shown = output.select(rows, environment);
    Format format = output.format();
    if (format == null) {
      shown.forEach(row -> environment.out().println(FindingRows.line(row)));
      environment.out().println(summary.line());
    } else {
      output.print(
          format,
          shown,
          List.of(
              Lists.column("file"),
              Lists.number("line"),
              Lists.column("severity"),
              Lists.column("text")),
          environment);
    }
    return summary.isValid() ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void check(
      ManifestFile file,
      Validator validator,
      List<Map<String, Object>> rows,
      ReportSummary summary) {
    UnknownKinds unknown = ignoreMissing.value() ? UnknownKinds.SKIPPED : UnknownKinds.REFUSED;
    Report report = file.text() == null ? Validator.notText() : validator.check(file.text(), unknown);
    summary.add(report);
    for (Finding finding : report.findings()) {
      rows.add(FindingRows.row(file.name(), finding));
    }
  }
}
