package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private static Calibration with(Calibration fitted, double times) {
    Map<Coefficient, Double> core = new EnumMap<>(fitted.core());
    core.computeIfPresent(Coefficient.WEIGHTS, (one, value) -> value * times);
    return new Calibration(
            "87654321", 90, 1, core, fitted.intervals(), fitted.limit(), fitted.weights(),
            fitted.errors())
        .testedOn(ROWS);
  }

  /** Each a little worse than the one before: in the end the first is still there. */
  @Test
  void betterCoefficientsAreKeptHoweverOftenSlightlyWorseOnesAreFitted() {
    Calibration fitted = Calibration.fit(ROWS, "12345678", 1);
    Calibration best = with(fitted, 8);
    Calibration kept = best;
    for (double times : List.of(9.0, 10.0, 11.0, 12.0)) {
      Calibration worse = with(fitted, times);
      assertThat(worse.meanError()).isGreaterThan(kept.meanError() + 0.01);

      kept = worse.orBetter(kept, ROWS);

      assertThat(kept.core()).isEqualTo(best.core());
      assertThat(kept.meanError()).isEqualTo(best.meanError());
    }
  }

  @Test
  void worseCoefficientsAreReplaced() {
    Calibration best = Calibration.fit(ROWS, "12345678", 1);

    assertThat(best.orBetter(with(best, 40), ROWS)).isSameAs(best);
  }

  /** The weights of other rows mean nothing: those kept are of the rows at hand. */
  @Test
  void whereCoefficientsAreKeptTheWeightsAreOfTheRowsAtHand() {
    List<Row> more = Labs.ROWS.subList(0, 120);
    Calibration best = Calibration.fit(ROWS, "12345678", 1);
    Calibration kept = with(best, 40).testedOn(more).orBetter(best, more);

    assertThat(kept.core()).isEqualTo(best.core());
    assertThat(kept.weights().keySet())
        .containsExactlyInAnyOrderElementsOf(
            more.stream().map(row -> row.benchmark().id()).distinct().toList());
  }
}
