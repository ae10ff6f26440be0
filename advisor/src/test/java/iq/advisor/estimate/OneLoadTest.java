package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a held-out pair one load of the asked curve is known, never the asked one where there is another. */
class OneLoadTest {
  private static List<Row> curve(String id, double... loads) {
    Asked asked = Labs.asked(Facts.LLAMA_8B, Facts.ACCELERATORS.getFirst(), 128, 128);
    List<Double> all = java.util.Arrays.stream(loads).boxed().toList();
    return Labs.learnt(List.of(Labs.curve(id, "lab@1", asked, 1, all)));
  }

  @Test
  void itIsTheMiddleOneAndForThatTheOneBefore() {
    assertThat(OneLoad.of(curve("c", 1, 4, 16))).containsExactly(1, 0, 1);
    assertThat(OneLoad.of(curve("c", 1, 4))).containsExactly(1, 0);
  }

  @Test
  void aCurveOfOneLoadHasNoOther() {
    assertThat(OneLoad.of(curve("c", 4))).containsExactly(0);
  }
}
