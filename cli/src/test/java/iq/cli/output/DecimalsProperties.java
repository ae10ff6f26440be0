package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class DecimalsProperties {
  private static String exactly(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Property
  void anyNumberIsRoundedAsItsExactValue(@ForAll @DoubleRange(min = 0, max = 1e15) double value) {
    assertThat(Decimals.three(value)).isEqualTo(exactly(value));
  }

  @Property
  void aHalfOfTheLastDecimalIsRoundedAsItsExactValue(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long thousandths) {
    double value = (thousandths + 0.5) / 1000;
    assertThat(Decimals.three(value)).isEqualTo(exactly(value));
    assertThat(Decimals.three(Math.nextUp(value))).isEqualTo(exactly(Math.nextUp(value)));
    assertThat(Decimals.three(Math.nextDown(value))).isEqualTo(exactly(Math.nextDown(value)));
  }

  @Property
  void eighthsAreExactHalves(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long sixteenths) {
    assertThat(Decimals.three(sixteenths / 16.0)).isEqualTo(exactly(sixteenths / 16.0));
  }

  @Example
  void aSignIsKeptAndDecimalsArePadded() {
    assertThat(Decimals.three(-1.5)).isEqualTo("-1.500");
    assertThat(Decimals.three(0)).isEqualTo("0.000");
    assertThat(Decimals.three(2.0625)).isEqualTo("2.062");
    assertThat(Decimals.three(2.002)).isEqualTo("2.002");
  }
}
