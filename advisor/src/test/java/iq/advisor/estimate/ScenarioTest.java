package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of what is held out is known. */
class ScenarioTest {
  private static List<Row> known(Scenario scenario, int asked) {
    int[] folds = Folds.of(Labs.ROWS, scenario, 1);
    return IntStream.range(0, folds.length)
        .filter(
            i ->
                scenario.known(
                    Labs.ROWS.get(i), Labs.ROWS.get(asked), folds[i] == folds[asked]))
        .mapToObj(Labs.ROWS::get)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void noKnownRowIsOfTheGroupThatIsAskedFor(Scenario scenario) {
    for (int asked = 0; asked < Labs.ROWS.size(); asked += 17) {
      String group = scenario.group(Labs.ROWS.get(asked));

      assertThat(known(scenario, asked))
          .isNotEmpty()
          .noneMatch(row -> scenario.group(row).equals(group));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MODEL", "ACCELERATOR", "SOURCE", "NEITHER"}, value = Scenario.class)
  void ofAWholeGroupNothingIsLeft(Scenario scenario) {
    for (int asked = 0; asked < Labs.ROWS.size(); asked += 17) {
      Setup setup = Labs.ROWS.get(asked).setup();
      List<Row> known = known(scenario, asked);

      boolean model = scenario == Scenario.MODEL || scenario == Scenario.NEITHER;
      boolean accelerator = scenario == Scenario.ACCELERATOR || scenario == Scenario.NEITHER;
      assertThat(known)
          .noneMatch(row -> model && row.setup().model().equals(setup.model()))
          .noneMatch(row -> accelerator && row.setup().hardware().equals(setup.hardware()))
          .noneMatch(
              row ->
                  scenario == Scenario.SOURCE
                      && String.valueOf(row.setup().source()).equals(String.valueOf(setup.source())));
    }
  }
}
