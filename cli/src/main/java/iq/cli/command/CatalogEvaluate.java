package iq.cli.command;

import iq.advisor.curve.InflectionSummary;
import iq.advisor.curve.LeaveOneOut;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.catalog.store.CatalogFile;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.Progress;
import iq.cli.options.Flags;
import iq.cli.view.EvaluationTables;
import java.util.List;

/** {@code iq catalog evaluate}. */
public final class CatalogEvaluate implements Command {

  private final Flags flags =
      new Flags(
          "Tests the methods on every curve of the shipped catalog and prints the tables of docs/methods.md:",
          "each inner load predicted from the others, where inflection points lie, and where Little's",
          "law does not hold.");

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
    try (Catalog catalog = CatalogFile.open(environment.catalog());
        Progress progress = Progress.of("Evaluating", environment)) {
      List<Benchmark> benchmarks = catalog.benchmarks(Selection.ALL);
      String text =
          new EvaluationTables(
                  LeaveOneOut.of(benchmarks), InflectionSummary.of(benchmarks), benchmarks)
              .text();
      environment.out().print(text);
    }
    return ExitCode.OK;
  }
}
