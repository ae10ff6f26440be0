package iq.cli;

import iq.answers.ManifestCheck;
import iq.answers.report.ManifestText;
import iq.cli.output.PrivateFile;
import iq.manifests.ManifestSet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Hands over manifests that were made: to a file, or to standard output. */
public final class ManifestOutput {
  private ManifestOutput() {}

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
    String text = ManifestText.of(ManifestCheck.checked(set), manifests, comments);
    if (file == null) {
      environment.out().print(text);
    } else {
      PrivateFile.write(file, text);
      environment.out().println("Output saved to " + file);
    }
  }
}
