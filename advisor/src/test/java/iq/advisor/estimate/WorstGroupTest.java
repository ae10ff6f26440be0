package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups that err as a whole show, however many rows are covered. */
class WorstGroupTest {
  private static Trial trial(String group, double error, double half) {
    Guess guess = new Guess(Labs.ROWS.getFirst(), error, error, error, 1);
    return new Trial(guess, guess, guess, List.of(half, half, half), group, false);
  }

  private static List<Trial> group(String name, int rows, double error) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      trials.add(trial(name, i % 4 == 0 ? 0.1 : error, 0.5));
    }
    return trials;
  }

  @Test
  void aGroupThatIsMissedAsAWholeSaysHowMuchWiderAllWouldHaveToBe() {
    List<Trial> trials = group("near", 160, 0.2);
    trials.addAll(group("far", 40, 1));

    WorstGroup groups = WorstGroup.of(trials, Output.ITL);

    assertThat(groups.large()).isEqualTo(2);
    assertThat(groups.below()).isEqualTo(1);
    assertThat(groups.least()).isEqualTo(0.25);
    assertThat(groups.wider()).isCloseTo(2, within(1e-12));
    assertThat(groups.coverageThen()).isEqualTo(1);
  }

  @Test
  void whereEachIsCoveredNothingHasToBeWider() {
    WorstGroup groups = WorstGroup.of(group("near", 40, 0.2), Output.TTFT);

    assertThat(groups.below()).isZero();
    assertThat(groups.wider()).isEqualTo(1);
  }

  @Test
  void smallGroupsDoNotCount() {
    WorstGroup groups = WorstGroup.of(group("far", 39, 1), Output.ITL);

    assertThat(groups.large()).isZero();
    assertThat(groups.least()).isNaN();
  }
}
