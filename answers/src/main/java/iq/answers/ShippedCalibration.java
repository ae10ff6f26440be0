package iq.answers;

import iq.advisor.estimate.Calibration;
import iq.advisor.estimate.CalibrationText;
import iq.advisor.estimate.Estimator;
import iq.advisor.estimate.Row;
import iq.advisor.estimate.Rows;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What came with iq to estimate by, and the measured rows of a catalog to lean on. */
public final class ShippedCalibration {
  private static final String FILE = "/calibration.txt";

  private ShippedCalibration() {}

  /** The rows that an estimator leans on. */
  public static List<Row> rows(Catalog catalog) {
    return new Rows(catalog::model, catalog.accelerators()).of(catalog.benchmarks(Selection.ALL));
  }

  /** An estimator of these rows. */
  public static Estimator estimator(Catalog catalog) {
    return new Estimator(read(), rows(catalog));
  }

  /** The calibration. */
  public static Calibration read() {
    try (InputStream in =
        Objects.requireNonNull(ShippedCalibration.class.getResourceAsStream(FILE))) {
      return CalibrationText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
