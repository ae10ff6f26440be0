package iq.cli.command;

import iq.advisor.estimate.Coverage;
import iq.advisor.estimate.Coverage.Cell;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.UseCase;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.Estimators;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.Progress;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.view.CoverageTables;
import iq.cli.view.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code iq catalog coverage}. */
public final class CatalogCoverage implements Command {
  private final Flags flags =
      new Flags(
          "Tells what iq can answer: for 20 models on every accelerator with checked facts, one to",
          "sixteen of them, at ten pairs of token lengths, how many answers are measured, how many",
          "estimated of each kind, and how many declined. Some minutes.");

  private final Flag<String> model =
      flags.text("--model", "MODEL", "Only this model, of the 20 or any other.");

  private final Flag<String> accelerator =
      flags.text("--accelerator", "ACCELERATOR", "Only this accelerator.");

  private final Flag<Path> page =
      flags.file("--page", "FILE", "Also write the tables as a page, docs/coverage.md.");

  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment)) {
      List<Cell> cells = cells(catalog, environment);
      Lists.rows(CoverageTables.rows(cells), CoverageTables.columns(), output, environment);
      environment.out().flush();
      Coverage.reasons(cells)
          .forEach((reason, count) -> environment.err().println("declined, " + count + ": " + reason));
      if (page.value() != null) {
        write(page.value(), CoverageTables.page(cells, catalog.version()));
      }
    }
    return ExitCode.OK;
  }

  private List<Cell> cells(Catalog catalog, Environment environment) {
    CoverageGrid grid = new CoverageGrid(catalog);
    List<Accelerator> accelerators = grid.accelerators(accelerator.value());
    List<UseCase> lengths = grid.lengths();
    try (Progress progress = Progress.of("Asking", environment)) {
      Coverage coverage =
          new Coverage(Estimators.of(catalog, null), catalog.benchmarks(Selection.ALL));
      return grid.models(model.value()).stream()
          .flatMap(one -> coverage.cells(one, accelerators, lengths).stream())
          .toList();
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw CommandException.failure("--page: cannot write " + file + ": " + e);
    }
  }
}
