package iq.cli.command;

import iq.catalog.Content;
import iq.catalog.store.CatalogFile;
import iq.catalog.text.DataFolder;
import iq.cli.Environment;
import iq.cli.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code iq catalog compile}: text to the form that starts fastest. */
@CommandLine.Command(
    description = "Checks the catalog's text and compiles it into one SQLite file.")
public final class CatalogCompile implements Command {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "The catalog as text (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The compiled catalog; replaced whole or not at all.")
  private Path output = Path.of("catalog.sqlite");

  @Override
  public int run(Environment environment) {
    Content content = new DataFolder(data).read();
    CatalogFile.create(output, content);
    int points = content.benchmarks().stream().mapToInt(b -> b.points().size()).sum();
    environment
        .err()
        .printf(
            "Compiled %,d benchmarks with %,d load points of %,d models, and %,d prices, into %s.%n",
            content.benchmarks().size(),
            points,
            content.benchmarks().stream().map(b -> b.configuration().model()).distinct().count(),
            content.prices().size(),
            output);
    return ExitCode.OK;
  }
}
