package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Coefficients are fitted to rows, and drawn to where they start. */
class CoreFitTest {

  /** The labs' curves are the core's own, each slower by a factor of its own. */
  @Test
  void slowerCurvesGiveSlowerCoefficients() {
    Core fitted = CoreFit.of(Labs.ROWS);

    double before = median(Core.USUAL);
    assertThat(before).isLessThan(-0.1);
    assertThat(median(fitted)).isCloseTo(0, within(0.1));
  }

  @Test
  void withoutRowsTheyStayWhereTheyStart() {
    Core fitted = CoreFit.of(List.of());

    assertThat(fitted.coefficients())
        .allSatisfy(
            (coefficient, value) ->
                assertThat(value).isCloseTo(coefficient.start(), within(1e-9 * coefficient.start())));
  }

  private static double median(Core core) {
    double[] errors =
        Labs.ROWS.stream()
            .mapToDouble(row -> Math.log(core.at(row.setup(), row.demand()).step() / row.step()))
            .sorted()
            .toArray();
    return errors[errors.length / 2];
  }
}
