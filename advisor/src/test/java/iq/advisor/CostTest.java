package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostTest {
  private static void check(
      double usd, double input, double output, double ratio, double perOutput, double perInput) {
    Cost cost = Cost.of(usd, input, output, ratio);

    assertThat(cost.usdPerHour()).isEqualTo(usd);
    assertThat(cost.perMillionOutputTokens()).isCloseTo(perOutput, within(0.0005));
    assertThat(cost.perMillionInputTokens()).isCloseTo(perInput, within(0.0005));
  }

  @Test
  void followsTheDocumentationsFormula() {
    check(2, 1000, 2000, 4, 0.247, 0.062);
    check(2, 1000, 2000, 1, 0.185, 0.185);
  }

  @Test
  void isAsComputedByHandForFixtureF() {
    check(2, 2000, 2000, 4, 0.222, 0.056);
    check(11, 2000, 2000, 4, 1.222, 0.306);
    check(0.8, 425, 425, 4, 0.418, 0.105);
  }

  @Test
  void withoutInputFallsOnTheOutputAlone() {
    check(3.6, 0, 1000, 4, 1, 0.25);
  }

  @Test
  void costTargetsAreUpperLimitsOfEither() {
    Cost cost = new Cost(1, 2, 0.5);

    assertThat(CostTargets.NONE.allow(cost)).isTrue();
    assertThat(new CostTargets(2.0, null).allow(cost)).isTrue();
    assertThat(new CostTargets(1.99, null).allow(cost)).isFalse();
    assertThat(new CostTargets(null, 0.5).allow(cost)).isTrue();
    assertThat(new CostTargets(null, 0.49).allow(cost)).isFalse();
    assertThat(new CostTargets(2.0, 0.49).allow(cost)).isFalse();
  }

  /** example/costs-2.3 of fixture F: an output token costs exactly 2.300000000 $/M. */
  @Test
  void aCostThatIsExactlyTheTargetIsAllowed() {
    Cost cost = Cost.of(8.28, 800, 800, 4);

    assertThat(cost.perMillionOutputTokens()).isCloseTo(2.3, within(1e-12));
    assertThat(new CostTargets(2.3, null).allow(cost)).isTrue();
    assertThat(new CostTargets(null, 0.575).allow(cost)).isTrue();
    assertThat(new CostTargets(2.299, null).allow(cost)).isFalse();
  }
}
