package iq.cli.command;

import iq.catalog.Content;
import iq.catalog.store.CatalogFile;
import iq.catalog.text.DataFolder;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.nio.file.Path;

/** {@code iq catalog compile}: text to the form that starts fastest. */
public final class CatalogCompile implements Command {
  private final Flags flags =
      new Flags("Checks the catalog's text and compiles it into one SQLite file.");

  private final Given<Path> data =
      flags.file(
          "--data",
          "FOLDER",
          "The catalog as text (default: data).")
          .orElse(Path.of("data"));

  private final Given<Path> output =
      flags.requiredFile("--output", "FILE", "The compiled catalog; replaced whole or not at all.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public boolean onFilesAlone() {
    return true;
  }

  @Override
  public int run(Environment environment) {
    Content content = new DataFolder(data.value()).read();
    CatalogFile.create(output.value(), content);
    int points = content.benchmarks().stream().mapToInt(b -> b.points().size()).sum();
    environment
        .err()
        .printf(
            "Compiled %,d benchmarks with %,d load points of %,d models, and %,d prices, into %s.%n",
            content.benchmarks().size(),
            points,
            content.benchmarks().stream().map(b -> b.configuration().model()).distinct().count(),
            content.prices().size(),
            output.value());
    return ExitCode.OK;
  }
}
