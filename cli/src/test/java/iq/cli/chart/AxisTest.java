package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void isLinearUpToTwentyfoldAndLogarithmicBeyond() {
    assertThat(axis(5, 100).log()).isFalse();
    assertThat(axis(4.9, 100).log()).isTrue();
  }

  @Test
  void startsAtZeroUnlessTheValuesAreClose() {
    assertThat(labels(axis(100, 600))).containsExactly("0", "200", "400", "600");
    assertThat(labels(axis(1000, 1010))).startsWith("1,000").endsWith("1,010");
  }

  @Test
  void writesThousandsAsKOnlyOnLongAxes() {
    assertThat(labels(axis(500, 4000))).contains("2,000").doesNotContain("2k");
    assertThat(labels(axis(5000, 22000))).containsExactly("0", "5k", "10k", "15k", "20k");
    assertThat(labels(axis(200_000, 1_200_000))).containsExactly("0", "500k", "1,000k");
  }

  @Test
  void labelsOneTwoFiveOnShortLogarithmicAxes() {
    assertThat(labels(axis(30, 2600)))
        .containsExactly("50", "100", "200", "500", "1,000", "2,000");
    assertThat(labels(axis(1, 1e6))).contains("1", "10", "1k", "1M");
  }

  private static Axis axis(double min, double max) {
    return Axis.of(DoubleStream.of(min, max), 6);
  }

  private static List<String> labels(Axis axis) {
    return axis.majorTicks().stream().map(Axis.Tick::label).toList();
  }
}
