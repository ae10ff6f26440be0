package iq.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortByTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';                                                      h100 l4 a100",
        "performanceStats.outputTokensPerSecond;                  l4 a100 h100",
        "~performanceStats.outputTokensPerSecond;                 h100 a100 l4",
        "performance_stats[].output_tokens_per_second;            l4 a100 h100",
        "performanceStats.cost.costPerMillionOutputTokens;        h100 l4 a100",
        "~performanceStats.cost.costPerMillionOutputTokens;       l4 h100 a100",
        "modelServerInfo.model , acceleratorType;                 h100 l4 a100",
        "~modelServerInfo.model,~acceleratorType;                 a100 l4 h100",
        "nosuchkey;                                               h100 l4 a100",
        "~nosuchkey;                                              h100 l4 a100"
      })
  void sortsByKeysWithAbsentValuesLastInEitherDirection(String keys, String expected) {
    List<String> names = new ArrayList<>();
    for (Map<String, Object> row : SortBy.parse(keys).sort(Fixture.gemmaRows())) {
      String accelerator = String.valueOf(row.get("acceleratorType"));
      names.add(accelerator.contains("h100") ? "h100" : accelerator.contains("l4") ? "l4" : "a100");
    }

    assertThat(String.join(" ", names)).isEqualTo(expected);
  }

  @Test
  void numbersInTextCompareAsNumbersAndStandBeforeWords() {
    List<Map<String, Object>> rows = List.of(Map.of("n", "b"), Map.of("n", "10"), Map.of("n", 9), Map.of(), Map.of("n", "a"));

    assertThat(SortBy.parse("n").sort(rows))
        .containsExactly(Map.of("n", 9), Map.of("n", "10"), Map.of("n", "a"), Map.of("n", "b"), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "a,", "a b", "~", "a,,b", "a(", "a["})
  void refusesWhatIsNoListOfKeys(String text) {
    assertThatThrownBy(() -> SortBy.parse(text))
        .isInstanceOf(ExpressionException.class)
        .hasMessageStartingWith("--sort-by: expected ")
        .hasMessageContaining("; example: --sort-by=~");
  }

  @Test
  void selectionSortsFiltersAndCuts() {
    RowSelection selection =
        new RowSelection(
            Filter.parse("performanceStats.ntpotMilliseconds<500 AND nosuch!=1"),
            SortBy.parse("~performanceStats.ttftMilliseconds,modell"),
            Paging.parse("1", "50"));

    assertThat(selection.apply(Fixture.gemmaRows())).containsExactly(Fixture.h100());
    assertThat(selection.unknownKeys(Fixture.gemmaRows())).containsExactly("nosuch", "modell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "1.5", "99999999999"})
  void refusesALimitThatIsNoPositiveWholeNumber(String limit) {
    assertThatThrownBy(() -> Paging.parse(limit, null))
        .isInstanceOf(ExpressionException.class)
        .hasMessage("--limit: expected a whole number from 1 to 2147483647 or unlimited, not '" + limit + "'; example: --limit=20");
  }

  @Test
  void noLimitShowsAll() {
    assertThat(Paging.parse(null, null)).isEqualTo(Paging.ALL);
    assertThat(Paging.parse("unlimited", "5").apply(List.of(1, 2, 3))).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> Paging.parse(null, "0")).hasMessageStartingWith("--page-size: ");
  }
}
