package iq.advisor.curve;

import static iq.advisor.curve.Points.curve;
import static iq.advisor.curve.Points.point;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.curve.Inflection.Where;
import iq.catalog.LoadPoint;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InflectionTest {

  private static Curve published(String machine) {
    return curve(
        Points.lines("giq-charts.csv").stream()
            .filter(cells -> cells[0].equals(machine))
            .map(c -> point(NaN, Double.parseDouble(c[1]), Double.parseDouble(c[2]), NaN, NaN))
            .toArray(LoadPoint[]::new));
  }

  private static double chosenByGoogle(String machine) {
    return Points.lines("giq-charts.csv").stream()
        .filter(cells -> cells[0].equals(machine) && cells[3].equals("true"))
        .mapToDouble(cells -> Double.parseDouble(cells[1]))
        .findFirst()
        .orElseThrow();
  }

  private static Inflection inflection(Curve curve) {
    return Objects.requireNonNull(curve.inflection());
  }

  @Test
  void isGooglesChoiceOnItsA100Curve() {
    Inflection inflection = inflection(published("a2-highgpu-2g"));

    assertThat(inflection.point().outputTokensPerSecond())
        .isEqualTo(chosenByGoogle("a2-highgpu-2g"))
        .isEqualTo(1240.2);
    assertThat(inflection.point().ntpot()).isEqualTo(69.9);
    assertThat(inflection.where()).isEqualTo(Where.INNER);
  }

  @Test
  void isGooglesChoiceOnItsH100Curve() {
    Inflection inflection = inflection(published("a3-highgpu-1g"));

    assertThat(inflection.point().outputTokensPerSecond())
        .isEqualTo(chosenByGoogle("a3-highgpu-1g"))
        .isEqualTo(2053.2);
    assertThat(inflection.point().ntpot()).isEqualTo(67.1);
  }

  /** Google went on from 388 tokens/s at 197 ms: 9.5 % more throughput for 5.5 times the NTPOT. */
  @Test
  void isOnePointBeforeGooglesChoiceOnItsL4Curve() {
    Inflection inflection = inflection(published("g2-standard-48"));

    assertThat(inflection.point().outputTokensPerSecond()).isEqualTo(388);
    assertThat(inflection.point().ntpot()).isEqualTo(197);
    assertThat(chosenByGoogle("g2-standard-48")).isEqualTo(425);
  }

  @Test
  void saysWhenTheSweepMayEndBeforeIt() {
    Inflection inflection =
        inflection(
            curve(
                point(0.1, 11, 90, NaN, NaN),
                point(1, 128, 110, NaN, NaN),
                point(1.8, 230, 200, NaN, NaN),
                point(3.3, 425, 1085, NaN, NaN)));

    assertThat(inflection.point().outputTokensPerSecond()).isEqualTo(425);
    assertThat(inflection.where()).isEqualTo(Where.LAST_LOAD);
    assertThat(inflection.reached()).isFalse();
  }

  @Test
  void saysWhenTheSweepStartsBeyondIt() {
    Inflection inflection = inflection(curve(
            point(100, 500, 50, NaN, NaN),
            point(200, 500, 99, NaN, NaN)));

    assertThat(inflection.where()).isEqualTo(Where.FIRST_LOAD);
    assertThat(inflection.reached()).isTrue();
  }

  @Test
  void isTheOnlyPoint() {
    Inflection inflection = inflection(curve(point(NaN, 500, 50, NaN, NaN)));

    assertThat(inflection.where()).isEqualTo(Where.ONLY_POINT);
    assertThat(inflection.reached()).isFalse();
  }

  @Test
  void weighsItlWithoutNtpotAndThroughputWithoutEither() {
    Inflection byItl =
        inflection(curve(point(1, 100, NaN, NaN, 10), point(2, 110, NaN, NaN, 40)));
    Inflection byThroughput =
        inflection(
            curve(
                point(1, 100, NaN, 10, NaN),
                point(2, 110, NaN, 40, NaN),
                point(4, 110, NaN, 99, NaN)));

    assertThat(byItl.by()).isEqualTo(Quantity.ITL);
    assertThat(byItl.point().load()).isEqualTo(1);
    assertThat(byThroughput.by()).isEqualTo(Quantity.OUTPUT_TOKENS_PER_SECOND);
    assertThat(byThroughput.point().load()).isEqualTo(2);
  }
}
