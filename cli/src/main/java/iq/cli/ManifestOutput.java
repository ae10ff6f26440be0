package iq.cli;

import iq.cli.output.PrivateFile;
import iq.cli.view.ManifestText;
import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.schema.Finding;
import iq.manifests.schema.Report;
import iq.manifests.schema.Severity;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands over manifests that were made: to a file, or to standard output. */
public final class ManifestOutput {
  private ManifestOutput() {}

  /** What is wrong is never shown: that Kubernetes would refuse it is a fault of iq. */
  public static void check(ManifestSet set) {
    String text =
        set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
    Report report = new Validator().check(text, UnknownKinds.REFUSED);
    if (!report.isValid()) {
      throw CommandException.failure(
          "no manifest: what was made is not valid, which is a fault of iq; please report it with"
              + " the command: "
              + report.findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .map(Finding::text)
                  .collect(Collectors.joining("; ")));
    }
  }

  /**
   * One text, after a check.
   *
   * @param file null for standard output
   */
  public static void print(
      ManifestSet set,
      boolean manifests,
      boolean comments,
      @Nullable Path file,
      Environment environment) {
    check(set);
    String text = ManifestText.of(set, manifests, comments);
    if (file == null) {
      environment.out().print(text);
    } else {
      PrivateFile.write(file, text);
      environment.out().println("Output saved to " + file);
    }
  }
}
