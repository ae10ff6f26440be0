package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

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
}
