package iq.advisor.curve;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.LoadPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InterpolationTest {

  @TestFactory
  Stream<DynamicTest> givesTheReferenceValues() {
    return Points.lines("interpolation.csv").stream()
        .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(cells)));
  }

  private static void check(String[] cells) {
    boolean latency = cells[1].equals("latency");
    List<LoadPoint> points = new ArrayList<>();
    for (double[] pair : pairs(cells[2])) {
      points.add(
          latency
              ? Points.point(pair[0], 1, NaN, pair[1], NaN)
              : Points.point(pair[0], pair[1], NaN, NaN, NaN));
    }
    Interpolation interpolation =
        Points.curve(points.toArray(LoadPoint[]::new))
            .interpolation(latency ? Quantity.TTFT : Quantity.OUTPUT_TOKENS_PER_SECOND);
    for (double[] pair : pairs(cells[3])) {
      double value = interpolation.at(pair[0]);
      if (Double.isNaN(pair[1])) {
        assertThat(value).isNaN();
      } else {
        assertThat(value).isCloseTo(pair[1], within(1e-12 * Math.max(1, pair[1])));
      }
    }
  }

  private static List<double[]> pairs(String cell) {
    return Stream.of(cell.split(" ", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split(":", -1))
        .map(pair -> new double[] {number(pair[0]), number(pair[1])})
        .toList();
  }

  private static double number(String text) {
    return text.equals("-") ? NaN : Double.parseDouble(text);
  }

  @Test
  void loadsARoundingErrorApartAreNoDivisionByZero() {
    double load = 1e6;
    double bit = Math.ulp(load);
    assertThat(Math.log(load + 2 * bit)).isEqualTo(Math.log(load));
    Interpolation throughput =
        Points.curve(
                Points.point(load, 10, NaN, NaN, NaN),
                Points.point(load + 2 * bit, 20, NaN, NaN, NaN),
                Points.point(2 * load, 40, NaN, NaN, NaN))
            .interpolation(Quantity.OUTPUT_TOKENS_PER_SECOND);

    assertThat(throughput.at(load + bit)).isBetween(10.0, 20.0);
    assertThat(throughput.at(1.5 * load)).isBetween(20.0, 40.0);
  }
}
