package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for the axis of any positive numbers. */
class AxisProperties {
  @Property
  void putsEveryValueAndTickInOrderOnTheAxis(
      @ForAll @DoubleRange(min = -320, max = 308) double a,
      @ForAll @DoubleRange(min = -320, max = 308) double b,
      @ForAll @IntRange(min = 2, max = 12) int maxTicks) {
    double min = Math.pow(10, Math.min(a, b));
    double max = Math.pow(10, Math.max(a, b));
    check(min, max, maxTicks);
  }

  @Property
  void labelsUsualNumbersApart(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double min,
      @ForAll @DoubleRange(min = 1, max = 100) double factor,
      @ForAll @IntRange(min = 2, max = 12) int maxTicks) {
    check(min, min * factor, maxTicks);
  }

  private static void check(double min, double max, int maxTicks) {
    Axis axis = Axis.of(DoubleStream.of(min, max), maxTicks);
    assertThat(axis.fraction(min)).isBetween(0.0, axis.fraction(max));
    assertThat(axis.fraction(max)).isBetween(0.5, 1.0);
    // A range that holds fewer than two round values is cut twice as finely.
    assertThat(axis.majorTicks()).isNotEmpty().hasSizeLessThanOrEqualTo(2 * maxTicks + 1);
    assertThat(axis.ticks().stream().map(Axis.Tick::at)).isSorted();
    assertThat(axis.majorTicks().stream().map(Axis.Tick::label)).doesNotHaveDuplicates();
  }
}
