package iq.advisor.curve;

import static iq.advisor.curve.Points.curve;
import static iq.advisor.curve.Points.point;
import static iq.advisor.curve.Points.reached;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperatingPointTest {
  private static final Curve SATURATING =
      curve(
          point(2, 250, 20, 60, 19),
          point(8, 1000, 30, 90, 28),
          point(14, 1750, 45, 150, 42),
          point(16, 2000, 67, 300, 60),
          point(17, 2050, 140, 9000, 70));

  /** The curve of the reference implementation's own check; its TTFT falls at the end. */
  private static final Curve REFERENCE =
      curve(
          point(4, 420, 9.5, 82, NaN),
          point(8, 733, 10.9, 90, NaN),
          point(16, 1188, 13.5, 106, NaN),
          point(32, 1700, 18.8, 400, NaN),
          point(64, 2200, 29.1, 390, NaN));

  private static Targets ntpot(double millis) {
    return new Targets(null, null, millis);
  }

  @Test
  void withoutTargetsIsTheInflectionPoint() {
    OperatingPoint answer = reached(SATURATING.operatingPoint(Targets.NONE));

    assertThat(answer.point().outputTokensPerSecond()).isEqualTo(2000);
    assertThat(answer.point().ntpot()).isEqualTo(67);
    assertThat(answer.basis()).isEqualTo(Basis.MEASURED);
    assertThat(answer.atSweepEnd()).isFalse();
  }

  @Test
  void keepsATargetBetweenTwoLoads() {
    OperatingPoint answer = reached(SATURATING.operatingPoint(ntpot(50)));

    // On the straight line between the two points, in logarithms: the curve over load would allow
    // 1855 tokens/s, but a target is a promise.
    assertThat(answer.point().outputTokensPerSecond()).isCloseTo(1812.9, within(0.1));
    assertThat(answer.point().ntpot()).isLessThanOrEqualTo(50).isCloseTo(50, within(1e-9));
    assertThat(answer.point().ttft()).isBetween(150.0, 300.0);
    assertThat(answer.basis().word()).isEqualTo("interpolated");
    assertThat(answer.uncertainTtft()).isFalse();
  }

  @Test
  void missesATargetBelowTheWholeCurve() {
    assertThat(SATURATING.operatingPoint(ntpot(10)))
        .isEqualTo(new Outcome.Missed(NaN, NaN, 20));
    assertThat(SATURATING.operatingPoint(new Targets(50.0, null, 10.0)))
        .isEqualTo(new Outcome.Missed(60, NaN, 20));
  }

  @Test
  void readsTtftAtAKneeWithDoubt() {
    assertThat(reached(SATURATING.operatingPoint(ntpot(100))).uncertainTtft()).isTrue();
    assertThat(reached(SATURATING.operatingPoint(ntpot(140))).uncertainTtft()).isFalse();
  }

  @Test
  void isMeasuredWhereALoadWasMeasured() {
    OperatingPoint answer = reached(SATURATING.operatingPoint(ntpot(1000)));

    assertThat(answer)
        .isEqualTo(
            new OperatingPoint(
                SATURATING.points().getLast(), Basis.MEASURED, false, true, false));
  }

  @Test
  void givesTheReferenceValues() {
    // 1188 * (1700 / 1188) ^ (ln(15 / 13.5) / ln(18.8 / 13.5)), and the same with TTFT.
    checkBetween(15.0, null, 1331.5);
    checkBetween(null, 200.0, 1410.0);
    check(null, 395.0, 64.0, 2200.0, true, true);
    check(9.5, null, 4.0, 420.0, false, false);
    check(100.0, 1000.0, 64.0, 2200.0, false, true);
    assertThat(REFERENCE.operatingPoint(ntpot(9))).isInstanceOf(Outcome.Missed.class);
  }

  private static void checkBetween(
      @Nullable Double ntpot, @Nullable Double ttft, double tokens) {
    OperatingPoint answer = reached(REFERENCE.operatingPoint(new Targets(ttft, null, ntpot)));

    assertThat(answer.point().load()).isBetween(16.0, 32.0);
    assertThat(answer.point().outputTokensPerSecond()).isCloseTo(tokens, within(0.5));
  }

  private static void check(
      @Nullable Double ntpot,
      @Nullable Double ttft,
      double load,
      double tokens,
      boolean lowerLoadFails,
      boolean atSweepEnd) {
    OperatingPoint answer = reached(REFERENCE.operatingPoint(new Targets(ttft, null, ntpot)));

    assertThat(answer.point().load()).isCloseTo(load, within(1e-9));
    assertThat(answer.point().outputTokensPerSecond()).isCloseTo(tokens, within(1e-7));
    assertThat(answer.lowerLoadFails()).isEqualTo(lowerLoadFails);
    assertThat(answer.atSweepEnd()).isEqualTo(atSweepEnd);
  }

  @Test
  void doesNotGoIntoOverload() {
    Curve falling = curve(
            point(1, 100, 10, NaN, NaN),
            point(2, 150, 20, NaN, NaN),
            point(4, 90, 30, NaN, NaN));

    assertThat(reached(falling.operatingPoint(ntpot(50))).point().load()).isEqualTo(2);
  }

  @Test
  void withoutLoadsIsTheBestMeasuredPoint() {
    Curve curve = curve(
            point(NaN, 300, 40, NaN, NaN),
            point(NaN, 100, 10, NaN, NaN),
            point(NaN, 200, 20, NaN, NaN));

    OperatingPoint answer = reached(curve.operatingPoint(ntpot(30)));

    assertThat(answer.point().outputTokensPerSecond()).isEqualTo(200);
    assertThat(answer.basis()).isEqualTo(Basis.MEASURED);
    assertThat(answer.atSweepEnd()).isFalse();
    assertThat(reached(curve.operatingPoint(ntpot(50))).atSweepEnd()).isTrue();
    assertThat(curve.operatingPoint(ntpot(5))).isEqualTo(new Outcome.Missed(NaN, NaN, 10));
  }

  @Test
  void saysWhatIsNotMeasured() {
    assertThat(REFERENCE.operatingPoint(new Targets(null, 50.0, 5.0)))
        .isEqualTo(new Outcome.NotMeasured(Quantity.ITL));
    assertThat(curve().operatingPoint(Targets.NONE))
        .isEqualTo(new Outcome.NotMeasured(Quantity.OUTPUT_TOKENS_PER_SECOND));
    Curve apart = curve(
            point(1, 100, 10, NaN, NaN),
            point(2, 150, NaN, 20, NaN),
            point(4, 200, NaN, 30, NaN));
    assertThat(apart.operatingPoint(new Targets(100.0, null, 100.0)))
        .isEqualTo(new Outcome.NotMeasured(Quantity.NTPOT));
  }

  @Test
  void bridgesALoadThatLacksTheTargetedLatency() {
    Curve gap = curve(
            point(1, 100, 10, NaN, NaN),
            point(2, 180, NaN, NaN, NaN),
            point(4, 170, 20, NaN, NaN));

    OperatingPoint answer = reached(gap.operatingPoint(ntpot(30)));

    assertThat(answer.point().load()).isEqualTo(2);
    assertThat(answer.point().ntpot()).isBetween(10.0, 20.0);
    assertThat(answer.basis()).isEqualTo(Basis.INTERPOLATED);
  }

  @Test
  void refusesTargetsThatAreNoLatency() {
    for (double millis : new double[] {0, -1, NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ntpot(millis))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("NTPOT");
    }
  }
}
