package iq.cli.command;

import iq.advisor.estimate.Calibration;
import iq.advisor.estimate.CalibrationText;
import iq.advisor.estimate.Evaluation;
import iq.advisor.estimate.Row;
import iq.advisor.estimate.Scenario;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.cli.CommandException;
import iq.answers.ShippedCalibration;
import iq.cli.Environment;
import iq.cli.Estimators;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.Progress;
import iq.cli.options.Flag;
import iq.cli.options.Flags;
import iq.cli.options.Given;
import iq.cli.view.EstimatorTables;
import iq.cli.view.PredictionRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code iq catalog calibrate}. */
public final class CatalogCalibrate implements Command {
  private static final long SEED = 1;

  /** Fewer tell nothing of groups held out. */
  private static final int FEWEST = 100;

  private final Flags flags =
      new Flags(
              "Fits the estimator to the measured rows of the catalog and of your own benchmarks, and",
              "writes its parameters as text: where they are from, and their errors on rows held out.",
              "The same rows give the same bytes. Coefficients of the file that have smaller errors on",
              "these rows than newly fitted ones are kept.")
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

  private final Flag<String> held =
      flags.text(
          "--rows",
          "HELD-OUT",
          "Instead of the tables, each row with what was predicted of it, as CSV; HELD-OUT is a line",
          "of the tables, such as pair or source. With --evaluate.");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    Scenario scenario = scenario();
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
        environment.out().print(evaluated(rows, Estimators.otherRows(catalog), scenario));
      } else {
        Path file = output.value();
        Calibration kept = Estimators.replaceable(file);
        write(Calibration.fit(rows, catalog.version(), SEED), kept, rows, environment);
      }
    }
    return ExitCode.OK;
  }

  private static String evaluated(
      List<Row> rows, Map<String, List<Row>> others, @Nullable Scenario scenario) {
    Evaluation evaluation = new Evaluation(rows, SEED);
    return scenario == null
        ? EstimatorTables.text(rows, others, evaluation)
        : PredictionRows.csv(evaluation.predictions(scenario));
  }

  private @Nullable Scenario scenario() {
    String asked = held.value();
    if (asked == null) {
      return null;
    }
    if (!evaluate.value()) {
      throw flags.refusal("--rows is of rows held out; give --evaluate with it");
    }
    return Stream.of(Scenario.values())
        .filter(one -> one.word().equals(asked))
        .findFirst()
        .orElseThrow(() -> unknown(asked));
  }

  private RuntimeException unknown(String asked) {
    List<String> words = Stream.of(Scenario.values()).map(Scenario::word).toList();
    return flags.refusal(
        "--rows: '" + asked + "' is not known; expected, closest first: " + Closest.list(asked, words));
  }

  private void write(
      Calibration fitted, @Nullable Calibration kept, List<Row> rows, Environment environment) {
    Path file = output.value();
    Calibration better = kept == null ? fitted : fitted.orBetter(kept, rows);
    replace(file, CalibrationText.of(better));
    environment
        .err()
        .println(
            better.equals(fitted)
                ? String.format(
                    Locale.ROOT,
                    "%s: fitted to %,d rows, mean error on rows held out %.1f %%",
                    file,
                    fitted.rows(),
                    fitted.meanError())
                : String.format(
                    Locale.ROOT,
                    "%s keeps its coefficients: mean error on rows held out %.2f %%, with those of a new fit %.2f %%; weights and intervals are of %,d rows",
                    file,
                    better.meanError(),
                    fitted.meanError(),
                    rows.size()));
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
