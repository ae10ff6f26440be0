package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a curve that nobody measured may lie. */
class BandTest {
  private static final Band BAND =
      new Band(
          "90 % interval",
          List.of(Point.of(20, 60), Point.of(60, 90)),
          List.of(Point.of(40, 20), Point.of(90, 40)));
  private static final Axis AXIS = new Axis(false, 0, 100, List.of());

  @Test
  void holdsWhatLiesBetweenItsEnds() {
    assertThat(BAND.holds(AXIS, AXIS, 0.5, 0.5)).isTrue();
    assertThat(BAND.holds(AXIS, AXIS, 0.6, 0.8)).isTrue();
    assertThat(BAND.holds(AXIS, AXIS, 0.1, 0.5)).isFalse();
    assertThat(BAND.holds(AXIS, AXIS, 0.5, 0.95)).isFalse();
    assertThat(BAND.holds(AXIS, AXIS, 0.9, 0.1)).isFalse();
  }

  @Test
  void needsTwoPointsAtEachEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Band("a", List.of(Point.of(1, 1)), BAND.lower()))
        .withMessageContaining("two points");
  }

  @Test
  void theAxesHoldAllOfIt() {
    Chart chart = Samples.estimated();
    double highest = chart.curves().getFirst().measured().getLast().y() * 1.6;

    assertThat(chart.yAxis(5).fraction(highest)).isLessThan(1);
  }
}
