package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Intervals are as wide as held-out rows of about the same spread need. */
class IntervalsTest {
  private static final Intervals TWO = of(guesses(99, 0.01, 2), guesses(99, 0.03, 4));

  /** Errors of 1, 2, … times the scale, up and down. */
  private static List<Guess> guesses(int count, double scale, double spread) {
    List<Guess> guesses = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      double error = scale * i * (i % 2 == 0 ? 1 : -1);
      guesses.add(new Guess(Labs.ROWS.getFirst(), error, 2 * error, 3 * error, spread));
    }
    return guesses;
  }

  @SafeVarargs
  private static Intervals of(List<Guess>... some) {
    List<Guess> all = new ArrayList<>();
    for (List<Guess> one : some) {
      all.addAll(one);
    }
    return Intervals.of(Map.of(Scenario.PAIR, all));
  }

  /** Of 20 rows, 18 have an error of 0.18 or less. */
  @Test
  void coverTheAskedShareOfTheRowsThatMadeThem() {
    List<Guess> guesses = guesses(20, 0.01, 2);
    Intervals intervals = of(guesses);

    assertThat(intervals.half(Output.THROUGHPUT, Confidence.NINETY, 2)).isCloseTo(0.18, within(1e-9));
    assertThat(intervals.half(Output.ITL, Confidence.NINETY, 2)).isCloseTo(0.36, within(1e-9));
    assertThat(intervals.half(Output.TTFT, Confidence.FIFTY, 2)).isCloseTo(0.30, within(1e-9));
  }

  @Test
  void areWiderWhereRowsOfSuchASpreadErredMore() {
    double near = TWO.half(Output.ITL, Confidence.NINETY, 2);
    double far = TWO.half(Output.ITL, Confidence.NINETY, 4);

    assertThat(far).isGreaterThan(2.5 * near);
    assertThat(TWO.half(Output.ITL, Confidence.NINETY, 8)).isCloseTo(2 * far, within(1e-9));
  }

  @Property
  void neverNarrowWithTheSpread(
      @ForAll @DoubleRange(min = 0.1, max = 9) double spread,
      @ForAll @DoubleRange(min = 1, max = 3) double times,
      @ForAll Output output,
      @ForAll Confidence confidence) {
    assertThat(TWO.half(output, confidence, spread * times))
        .isGreaterThanOrEqualTo(TWO.half(output, confidence, spread) - 1e-9);
  }

  @Property
  void neverNarrowWithTheConfidence(
      @ForAll @DoubleRange(min = 0.1, max = 9) double spread, @ForAll Output output) {
    assertThat(TWO.half(output, Confidence.NINETY_FIVE, spread))
        .isGreaterThanOrEqualTo(TWO.half(output, Confidence.NINETY, spread));
    assertThat(TWO.half(output, Confidence.NINETY, spread))
        .isGreaterThanOrEqualTo(TWO.half(output, Confidence.FIFTY, spread));
  }

  /** Four of 29 rows are fewer than a fifth of them, but of the weight they have more. */
  @Test
  void aLargeGroupCountsForLessThanItsRows() {
    List<Guess> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(new Guess(Labs.ROWS.getFirst(), 0.01, 0.01, 0.01, 2));
    }
    Labs.ROWS.stream()
        .skip(20)
        .limit(4)
        .forEach(row -> all.add(new Guess(row, 0.5, 0.5, 0.5, 2)));

    assertThat(of(all).half(Output.ITL, Confidence.EIGHTY, 2)).isCloseTo(0.5, within(1e-9));
  }
}
