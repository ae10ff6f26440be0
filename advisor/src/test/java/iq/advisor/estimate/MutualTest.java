package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rows share is the same when it was kept as when it is computed. */
class MutualTest {
  private static final List<Traits> ROWS =
      Labs.ROWS.stream().limit(60).map(row -> Learnt.of(Core.USUAL, row).traits()).toList();
  private static final int[] SOME = {3, 4, 17, 40, 59};
  private static final int[] ALL = IntStream.range(0, ROWS.size()).toArray();

  private static void isRight(double[][] covariance, int[] places) {
    for (int i = 0; i < places.length; i++) {
      assertThat(covariance[i][i]).isEqualTo(Likeness.full() + Likeness.NOISE);
      for (int j = i + 1; j < places.length; j++) {
        assertThat(covariance[i][j])
            .isEqualTo(Likeness.between(ROWS.get(places[i]), ROWS.get(places[j])));
      }
    }
  }

  @Test
  void whatWasAskedForBeforeIsKept() {
    Mutual mutual = new Mutual(ROWS);
    isRight(mutual.covariance(SOME), SOME);
    isRight(mutual.covariance(ALL), ALL);
    isRight(mutual.covariance(SOME), SOME);
  }

  /** Room for two rows' figures: most are forgotten while one question is answered. */
  @Test
  void whatIsForgottenIsComputedAgain() {
    Mutual mutual = new Mutual(ROWS, 2 * ROWS.size());
    isRight(mutual.covariance(ALL), ALL);
    isRight(mutual.covariance(SOME), SOME);
    assertThat(mutual.kept()).isLessThanOrEqualTo(2 * ROWS.size());
  }

  /** A Triangle is made of it in place: the next question must not see that. */
  @Test
  void oneAnswerIsNotSpoiledByWhatIsDoneWithAnother() {
    Mutual mutual = new Mutual(ROWS);
    Triangle.of(mutual.covariance(SOME));
    isRight(mutual.covariance(SOME), SOME);
  }
}
