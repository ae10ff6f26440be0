package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.chart.Scene.Spot;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
  private static final Axis AXIS = Axis.of(DoubleStream.of(1, 10), 5);
  private static final Frame FRAME = new Frame(0, 0, 200, 100, AXIS, AXIS);
  private static final Spot CENTER = new Spot(100, 50);

  @Test
  void keepsLabelsInsideThePlot() {
    LabelPlacer labels = new LabelPlacer(FRAME);
    Spot corner = new Spot(199, 99);
    double width = TextMetrics.width("128", 11.5, false);
    assertThat(labels.placeNear(corner, "128", false, Palette.TEXT))
        .hasValueSatisfying(text -> assertThat(text.at().x() + width / 2).isLessThan(200));
  }

  @Test
  void leavesALabelOutRatherThanCoverAnother() {
    LabelPlacer labels = new LabelPlacer(FRAME);
    int placed = 0;
    for (int i = 0; i < 40; i++) {
      placed += labels.placeNear(CENTER, "1024", false, Palette.TEXT).isPresent() ? 1 : 0;
    }
    assertThat(placed).isBetween(4, 16);
  }

  @Test
  void staysOffLines() {
    LabelPlacer labels = new LabelPlacer(FRAME);
    labels.avoidLines(List.of(new Spot(0, 100), CENTER, new Spot(200, 0)));
    assertThat(labels.placeNear(CENTER, "64", false, Palette.TEXT))
        .hasValueSatisfying(text -> assertThat(text.at().x()).isGreaterThan(CENTER.x()));
  }
}
