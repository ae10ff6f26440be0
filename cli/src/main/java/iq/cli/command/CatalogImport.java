package iq.cli.command;

import iq.catalog.Benchmark;
import iq.catalog.CurveKind;
import iq.catalog.LoadPoint;
import iq.catalog.imports.CatalogText;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import java.nio.file.Path;
import java.util.List;

/** {@code iq catalog import}: published figures become text of the catalog. */
public final class CatalogImport implements Command {
  private final Flags flags =
      new Flags(
          "Brings published figures into the catalog's text. JSON files hold load points",
          "(docs/catalog.md) and become DATA/benchmarks/NAME, NAME being the file's name; known faults",
          "of a publication are put right by DATA/corrections.csv. CSV files are tables of models,",
          "accelerators or prices, told apart by their header; their rows are added, and replace rows",
          "of the same key. A file with a fault changes nothing.");

  private final Given<List<Path>> files = flags.files("FILE", "Files to import.");

  private final Given<Path> data =
      flags.file(
          "--data",
          "FOLDER",
          "The catalog as text (default: data).")
          .orElse(Path.of("data"));

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
    CatalogText text = new CatalogText(data.value(), environment.today());
    for (Path file : files.value()) {
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
