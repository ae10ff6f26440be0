package iq.cli;

import iq.advisor.estimate.Calibration;
import iq.advisor.estimate.CalibrationText;
import iq.advisor.estimate.Estimator;
import iq.answers.ShippedCalibration;
import iq.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The estimator with what is known here: the shipped or an own calibration, all measured rows. */
public final class Estimators {
  private Estimators() {}

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

  /** The calibration of a file. */
  public static Calibration read(Path file) {
    try {
      return CalibrationText.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw CommandException.usage(
          "--calibration: " + file + " does not exist; 'iq catalog calibrate' writes one");
    } catch (IOException e) {
      throw CommandException.failure("--calibration: " + file + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          "--calibration: " + file + ": " + e.getMessage() + "; 'iq catalog calibrate' writes it anew");
    }
  }
}
