package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole groups are dealt, the same way each time. */
class FoldsTest {
  @ParameterizedTest
  @EnumSource(Scenario.class)
  void aGroupIsNeverInTwoFolds(Scenario scenario) {
    int[] folds = Folds.of(Labs.ROWS, scenario, 1);
    Map<String, Integer> seen = new HashMap<>();

    for (int i = 0; i < folds.length; i++) {
      Integer before = seen.putIfAbsent(scenario.group(Labs.ROWS.get(i)), folds[i]);
      assertThat(before == null ? folds[i] : before).isEqualTo(folds[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void theSameRowsAndSeedGiveTheSameFolds(Scenario scenario) {
    assertThat(Folds.of(Labs.ROWS, scenario, 7)).isEqualTo(Folds.of(Labs.ROWS, scenario, 7));
  }

  @Test
  void upToFortyGroupsAreAFoldEach() {
    assertThat(folds(Scenario.ACCELERATOR)).isEqualTo(4);
    assertThat(folds(Scenario.MODEL)).isEqualTo(4);
    assertThat(folds(Scenario.SOURCE)).isEqualTo(3);
    assertThat(folds(Scenario.PAIR)).isEqualTo(16);
  }

  @Test
  void moreThanFortyAreTenFoldsOfAboutTheSameNumber() {
    List<Benchmark> curves = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      Asked asked = Labs.asked(Facts.LLAMA_8B, Facts.H100, 100 + i, 100);
      curves.add(Labs.curve("c" + i, "lab@1", asked, 1, List.of(4.0)));
    }
    int[] folds = Folds.of(Labs.learnt(curves), Scenario.CONFIGURATION, 1);

    int[] sizes = new int[10];
    Arrays.stream(folds).forEach(fold -> sizes[fold]++);
    assertThat(Arrays.stream(sizes).boxed().toList()).allMatch(size -> size == 4 || size == 5);
    assertThat(Folds.of(Labs.learnt(curves), Scenario.CONFIGURATION, 2)).isNotEqualTo(folds);
  }

  private static long folds(Scenario scenario) {
    return Arrays.stream(Folds.of(Labs.ROWS, scenario, 1)).distinct().count();
  }
}
