package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fitting is deterministic, and what it writes can be used. */
class CalibrationTest {
  private static final List<Row> ROWS = Labs.ROWS.subList(0, 90);

  @Test
  void theSameRowsGiveTheSameText() {
    String once = CalibrationText.of(Calibration.fit(ROWS, "12345678", 1));

    assertThat(CalibrationText.of(Calibration.fit(List.copyOf(ROWS), "12345678", 1)))
        .isEqualTo(once);
    assertThat(CalibrationText.of(CalibrationText.read(once))).isEqualTo(once);
  }

  @Test
  void anotherCoreHasLargerErrorsOnTheSameRows() {
    Calibration fitted = Calibration.fit(ROWS, "12345678", 1);
    Calibration worse =
        new Calibration(
            "12345678", 90, 1, Core.USUAL.coefficients(), fitted.intervals(), fitted.limit(), fitted.weights(),
            fitted.errors());
    worse.core().put(Coefficient.WEIGHTS, 40.0);

    assertThat(worse.testedOn(ROWS).meanError()).isGreaterThan(fitted.testedOn(ROWS).meanError());
  }
}
