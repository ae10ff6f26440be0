package iq.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CostProperties {
  private static final double ROUNDING = 1e-12;

  @Property
  void isPositiveAndPaysForTheHour(
      @ForAll @DoubleRange(min = 0.01, max = 500) double usd,
      @ForAll @DoubleRange(min = 0, max = 1e6) double input,
      @ForAll @DoubleRange(min = 0.1, max = 1e6) double output,
      @ForAll @DoubleRange(min = 0.1, max = 100) double ratio) {
    Cost cost = Cost.of(usd, input, output, ratio);

    assertThat(cost.perMillionOutputTokens()).isPositive().isFinite();
    assertThat(cost.perMillionInputTokens()).isPositive().isFinite();
    double hour =
        3600e-6 * (output * cost.perMillionOutputTokens() + input * cost.perMillionInputTokens());
    assertThat(hour).isCloseTo(usd, within(usd * ROUNDING));
  }

  @Property
  void isMonotoneInThePriceAndProportionalToIt(
      @ForAll @DoubleRange(min = 0.01, max = 500) double usd,
      @ForAll @DoubleRange(min = 1, max = 10) double factor,
      @ForAll @DoubleRange(min = 0, max = 1e6) double input,
      @ForAll @DoubleRange(min = 0.1, max = 1e6) double output) {
    Cost low = Cost.of(usd, input, output, 4);
    Cost high = Cost.of(usd * factor, input, output, 4);

    assertThat(high.perMillionOutputTokens())
        .isGreaterThanOrEqualTo(low.perMillionOutputTokens())
        .isCloseTo(
            factor * low.perMillionOutputTokens(),
            within(ROUNDING * high.perMillionOutputTokens()));
    assertThat(high.perMillionInputTokens())
        .isGreaterThanOrEqualTo(low.perMillionInputTokens());
  }

  @Property
  void isNeverHigherWithMoreThroughput(
      @ForAll @DoubleRange(min = 0, max = 1e6) double input,
      @ForAll @DoubleRange(min = 0.1, max = 1e6) double output,
      @ForAll @DoubleRange(min = 0, max = 1000) double moreInput,
      @ForAll @DoubleRange(min = 0, max = 1000) double moreOutput) {
    assertThat(Cost.of(1, input + moreInput, output + moreOutput, 4).perMillionOutputTokens())
        .isLessThanOrEqualTo(Cost.of(1, input, output, 4).perMillionOutputTokens());
  }

  /** A higher ratio moves cost from prompts to answers; the hour costs the same. */
  @Property
  void theRatioIsThatOfTheTwoCostsAndMovesThemApart(
      @ForAll @DoubleRange(min = 0, max = 1e6) double input,
      @ForAll @DoubleRange(min = 0.1, max = 1e6) double output,
      @ForAll @DoubleRange(min = 0.1, max = 100) double ratio,
      @ForAll @DoubleRange(min = 1, max = 10) double factor) {
    Cost low = Cost.of(1, input, output, ratio);
    Cost high = Cost.of(1, input, output, ratio * factor);

    assertThat(low.perMillionOutputTokens())
        .isCloseTo(
            ratio * low.perMillionInputTokens(),
            within(ROUNDING * low.perMillionOutputTokens()));
    assertThat(high.perMillionOutputTokens())
        .isGreaterThanOrEqualTo(low.perMillionOutputTokens() * (1 - ROUNDING))
        .isLessThanOrEqualTo(1 / 3600.0 / output * 1e6 * (1 + ROUNDING));
    assertThat(high.perMillionInputTokens())
        .isLessThanOrEqualTo(low.perMillionInputTokens() * (1 + ROUNDING));
  }
}
