package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far from measured rows a question may be. */
class DomainTest {
  private static final double LAB = Likeness.LAB;

  private static Guess spread(double spread) {
    return new Guess(Labs.ROWS.getFirst(), 0, 0, 0, spread);
  }

  @Test
  void theLimitIsTheWidestThatWasTested() {
    double limit =
        Domain.limit(
            Map.of(
                Scenario.PAIR, List.of(spread(1), spread(2)),
                Scenario.NEITHER, List.of(spread(3))));

    assertThat(limit).isEqualTo(3);
    assertThat(Domain.holds(3.2, limit)).isTrue();
    assertThat(Domain.holds(3.4, limit)).isFalse();
  }

  @Test
  void aLabOfWhichNothingIsKnownIsNoReasonToDeclineAndNoneToAllowMore() {
    double limit =
        Domain.limit(
            Map.of(
                Scenario.PAIR, List.of(spread(2)),
                Scenario.SOURCE, List.of(spread(Math.sqrt(LAB + 4)))));

    assertThat(limit).isBetween(2.0, 2.000001);
    assertThat(Domain.holds(Math.sqrt(LAB + 4), limit)).isTrue();
    assertThat(Domain.holds(Math.sqrt(LAB + 9), limit)).isFalse();
    assertThat(Domain.holds(9, limit)).isFalse();
  }
}
