package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.advisor.estimate.Outcome.Declined;
import iq.advisor.estimate.Outcome.Estimated;
import iq.catalog.Parallelism;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long requests and how high loads may be: twice those of the rows. */
class ReachTest {
  private static final Setup SETUP = asked(1024, 1024).setup();
  private final Reach reach = Reach.of(Labs.ROWS);

  private static Asked asked(double input, double output) {
    return Labs.asked(Facts.LLAMA_8B, Facts.H100, input, output);
  }

  @Test
  void itIsThatOfTheLongestAndTheHighest() {
    assertThat(reach.input()).isEqualTo(8192);
    assertThat(reach.output()).isEqualTo(1024);
    assertThat(reach.load()).isEqualTo(256);
  }

  @Test
  void twiceAsFarIsAnswered() {
    assertThat(reach.beyond(SETUP, new Demand(16_384, 2048, 512))).isNull();
    assertThat(reach.beyond(SETUP, new Demand(1, 1, 0.01))).isNull();
  }

  @Test
  void whatIsFartherSaysByHowMuch() {
    assertThat(reach.beyond(SETUP, new Demand(16_385, 100, 1)))
        .contains("prompts of 16,385 tokens", "longest measured has 8,192", "go to 16,384");
    assertThat(reach.beyond(SETUP, new Demand(100, 2049, 1)))
        .contains("answers of 2,049 tokens", "longest measured has 1,024");
    assertThat(reach.beyond(SETUP, new Demand(100, 100, 513)))
        .contains("loads of 513 requests", "highest measured has 256", "go to 512");
  }

  /** What counts is what one copy of the model has to do. */
  @Test
  void copiesShareALoad() {
    Setup two = asked(1024, 1024).on(2).setup();
    Setup copies = new Setup(
        two.model(), two.hardware(), two.format(),
        Layout.of(2, new Parallelism(1, null, 2, null)), two.server(), two.version(),
        two.apart(), two.speculative(), two.source(), two.settings());

    assertThat(reach.beyond(two, new Demand(100, 100, 1024))).contains("loads of 1,024");
    assertThat(reach.beyond(copies, new Demand(100, 100, 1024))).isNull();
  }

  @Test
  void theEstimatorDeclinesWhatIsFarther() {
    Estimator estimator = new Estimator(Calibration.fit(Labs.ROWS, "labs", 1), Labs.ROWS);

    assertThat(estimator.at(asked(16_000, 2000), List.of(1.0))).isInstanceOf(Estimated.class);
    assertThat(estimator.at(asked(17_000, 2000), List.of(1.0)))
        .isInstanceOfSatisfying(Declined.class, no -> assertThat(no.reason()).contains("17,000"));
    assertThat(estimator.at(asked(1000, 200), List.of(1.0, 1000.0)))
        .isInstanceOfSatisfying(Declined.class, no -> assertThat(no.reason()).contains("loads of 1,000"));
  }

  /** The more is measured, the farther an estimate may be. */
  @Test
  void ownCurvesExtendIt() {
    List<Row> more =
        Labs.learnt(
            List.of(Labs.curve("own", Labs.OWN, asked(20_000, 100), 1, List.of(1.0, 2.0))));

    assertThat(Reach.of(more).input()).isEqualTo(20_000);
  }

  /** The labs' long prompts are eight times as long as their short ones: all are declined. */
  @Test
  void longPromptsArePredictedFromShortOnes() {
    ScenarioErrors errors = new Evaluation(Labs.ROWS, 1).ofLongPrompts().orElseThrow();

    assertThat(errors.rows())
        .isEqualTo((int) Labs.ROWS.stream().filter(row -> row.demand().input() > 4500).count())
        .isPositive();
    assertThat(errors.declined()).isOne();
    assertThat(new Evaluation(Labs.ROWS.stream().filter(row -> !Reach.isLong(row)).toList(), 1).ofLongPrompts())
        .isEmpty();
  }
}
