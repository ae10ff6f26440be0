package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far from measured rows a question may be. */
class DomainTest {
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

  /** A lab of which nothing is known leaves its whole offset open, and is no farther for it. */
  @Test
  void anUnknownLabIsNoDistance() {
    double unknown = Math.sqrt(Likeness.LAB + 9);
    double limit = Domain.limit(Map.of(Scenario.SOURCE, List.of(spread(unknown), spread(2))));

    assertThat(limit).isCloseTo(3, within(1e-9));
    assertThat(Domain.holds(unknown, limit)).isTrue();
    assertThat(Domain.holds(Math.sqrt(Likeness.LAB + 16), limit)).isFalse();
    assertThat(Domain.holds(4, limit)).isFalse();
  }
}
