package iq.advisor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A calibration as text, there and back. */
class CalibrationTextTest {
  private static final String TEXT = CalibrationText.of(Labs.unfitted());

  @Test
  void isReadAndWrittenToTheSameBytes() {
    assertThat(CalibrationText.of(CalibrationText.read(TEXT))).isEqualTo(TEXT);
  }

  @Test
  void saysWhichDataOfOneOwnItWasFittedFrom() {
    Calibration was = Labs.unfitted();
    Calibration own =
        new Calibration(
            "68417771 and own data 3", was.rows(), was.seed(), was.core(), was.intervals(),
            was.limit(), was.weights(), was.errors());

    assertThat(CalibrationText.read(CalibrationText.of(own)).catalog())
        .isEqualTo("68417771 and own data 3");
  }

  @ParameterizedTest
  @CsvSource({
    "core weights 1.3, core weights heavy, 'heavy', number",
    "core weights 1.3, core weights -1, weights, expected a number of 0 or more",
    "core weights 1.3, core weights NaN, weights, expected a number of 0 or more",
    "core weights 1.3, core weights, weights, expected 3 words",
    "core weights 1.3, core wieghts 1.3, 'wieghts', expected one of prefill_compute",
    "core weights 1.3, cores weights 1.3, cores, 'expected catalog, rows, seed'",
    "seed 1, seed one, seed one, whole number",
    "rows 240, rows many, rows many, whole number",
    "rows 240, rows, rows, expected 2 words",
    "interval itl 90 1 0.2, interval itl 91 1 0.2, '91', 'expected one of 50, 80, 90, 95'",
    "interval itl 90 1 0.2, interval speed 90 1 0.2, 'speed', expected one of throughput",
    "interval itl 90 2 0.4, interval itl 90 0.5 0.4, 0.5, expected a spread of at least 1",
    "limit 6, limit wide, 'wide', number",
    "limit 6, limit 6 5, 'limit 6 5', expected 2 words"
  })
  void anErrorNamesTheLineAndWhatWasExpected(
      String line, String instead, String value, String expected) {
    assertThat(TEXT.lines()).contains(line);
    String broken = TEXT.replace(line + "\n", instead + "\n");
    int number = broken.lines().toList().indexOf(instead) + 1;

    assertThatThrownBy(() -> CalibrationText.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line " + number + ",")
        .hasMessageContaining(value)
        .hasMessageContaining(expected);
  }

  /** What a calibration cannot do without: the coefficients, the widths of each output and confidence. */
  static Stream<String> figures() {
    return TEXT.lines()
        .filter(line -> line.matches("(core|interval) .*"))
        .map(line -> line.replaceFirst("^(core \\S+|interval \\S+ \\S+) .*", "$1"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void whatIsMissingIsNamed(String figure) {
    String without =
        TEXT.lines()
            .filter(line -> !line.startsWith(figure + " "))
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> CalibrationText.read(without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining(figure);
  }
}
