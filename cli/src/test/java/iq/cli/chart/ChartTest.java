package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Point POINT = Point.of(1, 2);

  @Test
  void refusesValuesThatNoAxisCanHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.of(0, 1))
        .withMessage("x must be above zero, not 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.of(1, Double.NaN))
        .withMessage("y must be a finite number, not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TargetLine("TTFT", Double.POSITIVE_INFINITY))
        .withMessageContaining("a target must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperatingPoint(-1, 1, "measured"))
        .withMessageContaining("operating point's x must be above zero");
  }

  @Test
  void refusesCurvesThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Curve("a", List.of(), List.of(), null, false, null))
        .withMessage("curve a has no measured point");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Curve("a", List.of(POINT), List.of(), null, true, null))
        .withMessageContaining("reached its inflection point but gives none");
  }

  @Test
  void takesOneToEightCurves() {
    Curve curve = new Curve("a", List.of(POINT), List.of(), null, false, null);
    Quantity y = new Quantity("TTFT", "ms");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.chart("t", y, null, Collections.nCopies(9, curve), List.of()))
        .withMessage("a chart shows 1 to 8 curves, not 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.chart("t", y, null, List.of(), List.of()));
    assertThat(Samples.eight().curves()).hasSize(Chart.MAX_CURVES);
  }

  @Test
  void cleansTexts() {
    assertThat(new TargetLine(" a\n\tb\u001b[31m\u202e ", 1).label()).isEqualTo("a b [31m");
    assertThat(new Quantity("x\ud800y\uffff", "").name()).isEqualTo("x\ufffdy\ufffd");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quantity(" \u0000\n", ""))
        .withMessage("the name of an axis must have a visible character");
  }

  @Test
  void showsZonesOnlyOfASingleCurveWithAnInflectionPoint() {
    assertThat(Samples.h100().zoned()).isNotNull();
    assertThat(Samples.eight().zoned()).isNull();
  }
}
