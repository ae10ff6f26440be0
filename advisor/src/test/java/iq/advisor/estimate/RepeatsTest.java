package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.advisor.estimate.Repeats.Between;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was measured twice. */
class RepeatsTest {
  private static final Asked ASKED = Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 1024);

  @Test
  void rowsOfTheSameAreComparedByWhatDiffers() {
    List<Row> rows =
        Labs.learnt(
            List.of(
                Labs.curve("a", "lab@1", ASKED, 1, List.of(8.0)),
                Labs.curve("b", "lab@2", ASKED, 1.1, List.of(8.0)),
                Labs.curve("c", "other@1", ASKED, 1.3, List.of(8.0))));

    Map<Between, Repeats> repeats = Repeats.of(rows);

    assertThat(repeats).containsOnlyKeys(Between.RUNS, Between.SOURCES);
    Repeats runs = repeats.getOrDefault(Between.RUNS, new Repeats(0, Map.of()));
    assertThat(runs.pairs()).isEqualTo(1);
    assertThat(runs.median().getOrDefault(Output.ITL, 0.0)).isCloseTo(0.1, within(1e-9));
    assertThat(repeats.getOrDefault(Between.SOURCES, runs).pairs()).isEqualTo(2);
  }

  @Test
  void otherLoadsAndLengthsAreNotTheSame() {
    Asked longer = Labs.asked(Facts.LLAMA_8B, Facts.H100, 2048, 1024);
    List<Row> rows =
        Labs.learnt(
            List.of(
                Labs.curve("a", "lab@1", ASKED, 1, List.of(8.0, 16.0)),
                Labs.curve("b", "lab@1", longer, 1, List.of(8.0))));

    assertThat(Repeats.of(rows)).isEmpty();
  }
}
