package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.CurveKind;
import iq.catalog.LoadPoint;
import iq.catalog.imports.CatalogText;
import iq.cli.Environment;
import iq.cli.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iq catalog import}: published figures become text of the catalog. */
@CommandLine.Command(
    description = {
      "Brings published figures into the catalog's text. JSON files hold load points",
      "(docs/catalog.md) and become DATA/benchmarks/NAME, NAME being the file's name; known faults",
      "of a publication are put right by DATA/corrections.csv. CSV files are tables of models,",
      "accelerators or prices, told apart by their header; their rows are added, and replace rows",
      "of the same key. A file with a fault changes nothing."
    })
public final class CatalogImport implements Command {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to import.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "The catalog as text (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Override
  public int run(Environment environment) {
    CatalogText text = new CatalogText(data, environment.today());
    for (Path file : files) {
      environment.err().println(file.getFileName() + ": " + importFile(text, file));
    }
    return ExitCode.OK;
  }

  private String importFile(CatalogText text, Path file) {
    if (file.toString().endsWith(".csv")) {
      return text.addTable(file);
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    List<Benchmark> benchmarks = text.addBenchmarks(name, file);
    return String.format(
        "%,d benchmarks, of which %,d online and %,d offline with four or more loads",
        benchmarks.size(),
        curves(benchmarks, CurveKind.ONLINE),
        curves(benchmarks, CurveKind.OFFLINE));
  }

  private static long curves(List<Benchmark> benchmarks, CurveKind kind) {
    return benchmarks.stream()
        .filter(b -> b.loadKind().curveKind() == kind)
        .filter(
            b ->
                b.points().stream()
                        .mapToDouble(LoadPoint::load)
                        .filter(load -> !Double.isNaN(load))
                        .distinct()
                        .count()
                    >= 4)
        .count();
  }
}
