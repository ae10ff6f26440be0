package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals are as wide as nine of ten held-out rows need. */
class IntervalsTest {
  private static List<Guess> guesses(Ground ground, int count, double scale) {
    List<Guess> guesses = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      double error = scale * i * (i % 2 == 0 ? 1 : -1);
      guesses.add(new Guess(Labs.ROWS.getFirst(), ground, error, 2 * error, 3 * error, 2));
    }
    return guesses;
  }

  /** Of 99 rows, 90 have an error of 0.90 or less; their spread is 2. */
  @Test
  void coverNineOfTenOfTheRowsThatMadeThem() {
    List<Guess> guesses = guesses(Ground.PAIR, 99, 0.01);
    Intervals intervals = Intervals.of(guesses);

    assertThat(intervals.half(Ground.PAIR, Output.THROUGHPUT, 2)).isCloseTo(0.90, within(1e-9));
    assertThat(intervals.half(Ground.PAIR, Output.ITL, 2)).isCloseTo(1.80, within(1e-9));
    assertThat(intervals.half(Ground.PAIR, Output.TTFT, 2)).isCloseTo(2.70, within(1e-9));
    assertThat(guesses)
        .filteredOn(
            guess ->
                Math.abs(guess.throughput())
                    <= 1e-9 + intervals.half(Ground.PAIR, Output.THROUGHPUT, guess.spread()))
        .hasSize(90);
  }

  @Test
  void growWithTheSpread() {
    Intervals intervals = Intervals.of(guesses(Ground.PAIR, 99, 0.01));

    assertThat(intervals.half(Ground.PAIR, Output.ITL, 4))
        .isCloseTo(2 * intervals.half(Ground.PAIR, Output.ITL, 2), within(1e-9));
  }

  @Test
  void ofAGroundWithFewRowsAreThoseOfTheOneBefore() {
    List<Guess> all = new ArrayList<>(guesses(Ground.PAIR, 99, 0.01));
    all.addAll(guesses(Ground.MODEL, 10, 5));
    Intervals intervals = Intervals.of(all);

    assertThat(intervals.half(Ground.MODEL, Output.ITL, 2))
        .isEqualTo(intervals.half(Ground.PAIR, Output.ITL, 2));
  }
}
