package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.Benchmark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows a question leans on. */
class CompanyTest {
  private static final Core CORE = Core.USUAL;

  /** Own rows are the last of all: they lose no place to others that are all equally far. */
  @Test
  void theNearestAreChosenWhereverTheyStand() {
    Asked asked = Labs.asked(Facts.LLAMA_8B, Facts.H100, 1024, 1024);
    Asked far = Labs.asked(Facts.LLAMA_8B, Facts.L4, 128, 128);
    List<Benchmark> benchmarks = new ArrayList<>();
    for (int i = 0; i < 2 * Company.SIZE; i++) {
      benchmarks.add(Labs.curve("far" + i, "lab@1", far, 1, List.of(8.0)));
    }
    benchmarks.add(Labs.curve("own", "own", asked, 1.5, List.of(8.0)));
    List<Learnt> learnt =
        Labs.learnt(benchmarks).stream().map(row -> Learnt.of(CORE, row)).toList();
    Traits traits = learnt.getLast().traits();

    assertThat(Labs.company(traits, learnt).members())
        .hasSize(Company.SIZE)
        .contains(learnt.getLast());
  }

  @Test
  void aMeasuredRowSaysOfItselfWhatWasMeasured() {
    List<Learnt> learnt = Labs.ROWS.stream().map(row -> Learnt.of(CORE, row)).toList();
    Learnt one = learnt.get(42);

    Company.Verdict verdict = Labs.company(one.traits(), learnt).on(one.traits());

    assertThat(verdict.news().step()).isCloseTo(one.step(), within(0.02));
    assertThat(verdict.news().first()).isCloseTo(one.first(), within(0.02));
    assertThat(verdict.left()).isLessThan(Likeness.NOISE);
  }
}
