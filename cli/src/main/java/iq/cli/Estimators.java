package iq.cli;

import iq.advisor.estimate.Calibration;
import iq.advisor.estimate.CalibrationText;
import iq.advisor.estimate.Estimator;
import iq.advisor.estimate.IncompleteCalibrationException;
import iq.advisor.estimate.Row;
import iq.advisor.estimate.Rows;
import iq.answers.ShippedCalibration;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The estimator with what is known here: the shipped or an own calibration, all measured rows. */
public final class Estimators {
  private Estimators() {}

  /** Rows that it does not lean on, by what they are called in tables. */
  public static Map<String, List<Row>> otherRows(Catalog catalog) {
    List<Benchmark> all = catalog.benchmarks(Selection.ALL);
    Map<String, List<Row>> others = new LinkedHashMap<>();
    others.put("open loops", known(catalog).openLoops(all));
    others.put("before 2024", known(catalog).older(all));
    return others;
  }

  private static Rows known(Catalog catalog) {
    return new Rows(catalog::model, catalog.accelerators());
  }

  /**
   * An estimator.
   *
   * @param calibration a file that {@code iq catalog calibrate} wrote; null for the shipped one
   */
  public static Estimator of(Catalog catalog, @Nullable Path calibration) {
    return new Estimator(
        calibration == null ? ShippedCalibration.read() : read(calibration),
        ShippedCalibration.rows(catalog));
  }

  /** The calibration of a file that may be replaced; null where there is none, or it lacks lines that later versions have. */
  public static @Nullable Calibration replaceable(Path file) {
    try {
      return Files.exists(file) ? text(file) : null;
    } catch (IncompleteCalibrationException e) {
      return null;
    }
  }

  /** The calibration of a file. */
  public static Calibration read(Path file) {
    try {
      return text(file);
    } catch (IncompleteCalibrationException e) {
      throw unreadable(file, e);
    }
  }

  private static Calibration text(Path file) {
    try {
      return CalibrationText.read(Files.readString(file));
    } catch (IncompleteCalibrationException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw CommandException.usage(
          "--calibration: " + file + " does not exist; 'iq catalog calibrate' writes one");
    } catch (IOException e) {
      throw CommandException.failure("--calibration: " + file + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw unreadable(file, e);
    }
  }

  private static CommandException unreadable(Path file, IllegalArgumentException why) {
    return CommandException.usage(
        "--calibration: " + file + ": " + why.getMessage() + "; 'iq catalog calibrate' writes it anew");
  }
}
