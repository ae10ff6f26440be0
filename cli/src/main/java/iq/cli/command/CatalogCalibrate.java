package iq.cli.command;

import iq.advisor.estimate.Calibration;
import iq.advisor.estimate.CalibrationText;
import iq.advisor.estimate.Evaluation;
import iq.advisor.estimate.Row;
import iq.catalog.Catalog;
import iq.cli.CommandException;
import iq.answers.ShippedCalibration;
import iq.cli.Environment;
import iq.cli.Estimators;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.Progress;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.view.EstimatorTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code iq catalog calibrate}. */
public final class CatalogCalibrate implements Command {
  private static final long SEED = 1;

  /** Two fits of nearly the same rows differ by less, percent. */
  private static final double TOLERANCE = 0.5;

  /** Fewer tell nothing of groups held out. */
  private static final int FEWEST = 100;

  private final Flags flags =
      new Flags(
              "Fits the estimator to the measured rows of the catalog and of your own benchmarks, and",
              "writes its parameters as text: where they are from, and their errors on rows held out.",
              "The same rows give the same bytes. A file whose parameters have smaller errors on these",
              "rows is kept.")
          .examples(
              "iq catalog calibrate --output=own-calibration.txt", "iq catalog calibrate --evaluate");

  private final Given<Path> output =
      flags.file("--output", "FILE", "Where to write (default: data/calibration.txt).")
          .orElse(Path.of("data", "calibration.txt"));

  private final Given<Boolean> evaluate =
      flags.toggle(
          "--evaluate",
          "Write nothing; hold out whole groups of rows, fit the rest each time, and print the",
          "tables of docs/methods.md. Some minutes.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    try (Catalog catalog = Knowledge.open(environment);
        Progress progress =
            Progress.of(evaluate.value() ? "Evaluating" : "Calibrating", environment)) {
      List<Row> rows = ShippedCalibration.rows(catalog);
      if (rows.size() < FEWEST) {
        throw CommandException.failure(
            "the catalog has "
                + rows.size()
                + " closed-loop rows of known models and accelerators; a fit takes "
                + FEWEST
                + " or more");
      }
      if (evaluate.value()) {
        environment.out().print(EstimatorTables.text(new Evaluation(rows, SEED).all()));
      } else {
        Path file = output.value();
        Calibration kept = Files.exists(file) ? Estimators.read(file) : null;
        write(Calibration.fit(rows, catalog.version(), SEED), kept, rows, environment);
      }
    }
    return ExitCode.OK;
  }

  private void write(
      Calibration fitted, @Nullable Calibration kept, List<Row> rows, Environment environment) {
    Path file = output.value();
    if (kept != null) {
      double before = kept.testedOn(rows).meanError();
      if (before < fitted.meanError() - TOLERANCE) {
        throw CommandException.failure(
            String.format(
                Locale.ROOT,
                "%s is kept: its mean error on these rows is %.1f %%, the new one's %.1f %%; write the new one elsewhere with --output",
                file,
                before,
                fitted.meanError()));
      }
    }
    replace(file, CalibrationText.of(fitted));
    environment
        .err()
        .printf(
            Locale.ROOT,
            "%s: fitted to %,d rows, mean error on rows held out %.1f %%%n",
            file,
            fitted.rows(),
            fitted.meanError());
  }

  private static void replace(Path file, String text) {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw CommandException.failure("--output: cannot write " + file + ": " + e);
    }
  }
}
