package iq.cli.output;

import static iq.cli.output.Fixture.amount;
import static iq.cli.output.Fixture.golden;
import static iq.cli.output.Fixture.map;
import static iq.cli.output.Fixture.print;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formats {@code profile} and {@code csvprofile}, byte for byte. The golden texts were made from the same rows with the table
 * printer of the Google Cloud SDK and Python's csv module.
 */
class ProfileFormatsTest {
  @Test
  void profileShowsTheFirstPointOfEachRowInTheirOrderAndNoPriceAsNotAvailable() {
    assertThat(print("profile", Fixture.gemmaRows())).isEqualTo(golden("gemma-2-27b-spot.profile"));
  }

  @Test
  void profileColumnsAreNoWiderThanTheirCells() {
    assertThat(print("profile", List.of(Fixture.h100OnDemand()))).isEqualTo(golden("gemma-2-27b-on-demand.profile"));
  }

  @Test
  void profilePrintsLongCellsWholeAndAbsentOnesAsNone() {
    Map<String, Object> tpu =
        map(
            "instanceType", "ct6e-standard-8t",
            "acceleratorType", "tpu-v6e-slice",
            "modelServerInfo", map("modelServer", "vllm", "model", "x/" + "m".repeat(62)),
            "performanceStats", List.of(map("queriesPerSecond", 1.0)),
            "servingStack", map("name", "llm-d", "version", "v0.3.0"));
    Map<String, Object> wide =
        map(
            "instanceType", "a3-highgpu-4g",
            "acceleratorType", "nvidia-h100-80gb",
            "modelServerInfo", map("modelServer", "vllm", "modelServerVersion", "v1", "model", "org/日本"),
            "performanceStats",
                List.of(
                    map(
                        "outputTokensPerSecond", 1, "ntpotMilliseconds", 2, "ttftMilliseconds", 3, "itlMilliseconds", 4,
                        "cost",
                            List.of(
                                map("costPerMillionInputTokens", amount(0.0005), "costPerMillionOutputTokens", amount(0.0025))))),
            "workloadSpec", map("useCase", "Deep Research", "averageInputLength", 256, "averageOutputLength", 4096),
            "servingStack", map("name", "llm-d", "version", "v0.3.0"));

    assertThat(print("profile", List.of(tpu, wide))).isEqualTo(golden("long-and-absent-cells.profile"));
  }

  @Test
  void profileUsesTheFirstPriceOfTheFirstPointOnly() {
    Map<String, Object> dearer = map("costPerMillionOutputTokens", amount(99), "costPerMillionInputTokens", amount(98));
    Map<String, Object> cheap = map("costPerMillionOutputTokens", amount(1), "costPerMillionInputTokens", amount(0.25));
    Map<String, Object> row =
        map("performanceStats", List.of(map("cost", List.of(cheap, dearer)), map("cost", List.of(dearer), "ntpotMilliseconds", 77)));

    assertThat(print("profile", List.of(row))).contains(" 0.250 ", " 1.000 ").doesNotContain("99").doesNotContain("77");
  }

  @Test
  void profileOfNoRowsIsEmpty() {
    assertThat(print("profile", List.of())).isEmpty();
  }

  @Test
  void profileOfARowWithNothingInItIsAllNoneAndNotAvailable() {
    assertThat(print("profile", List.of(map())).lines().skip(1).findFirst().orElseThrow().split(" +"))
        .containsExactly(
            "None", "None", "N/A", "N/A", "None", "None", "None", "None", "None", "None", "None", "None", "None", "None", "None", "None");
  }

  @Test
  void csvprofileHasALinePerPointInTheirOrder() {
    assertThat(print("csvprofile", List.of(Fixture.h100Curve()))).isEqualTo(golden("gemma-2-27b-h100.csvprofile"));
  }

  @Test
  void csvprofileLeavesAbsentValuesEmptyButSaysThatThereIsNoPrice() {
    assertThat(print("csvprofile", List.of(map("instanceType", "a,b", "performanceStats", List.of(map("queriesPerSecond", 3))))))
        .endsWith("\n\"a,b\",,,,,,,,,3.0,N/A,N/A,,,,,\n");
  }

  @Test
  void csvprofileOfNoRowsIsItsHeading() {
    assertThat(print("csvprofile", List.of())).startsWith("Instance Type,").endsWith(",Serving Stack Version\n").containsOnlyOnce("\n");
  }

  /** Expected values: Python's {@code f'{units + nanos / 1e9:.3f}'}. */
  @ParameterizedTest
  @CsvSource({
    "0, 500000, 0.001", "0, 1500000, 0.002", "0, 2500000, 0.003", "2, 300000000, 2.300", "2, 299999999, 2.300", "0, 0, 0.000",
    "1, 62500000, 1.062", "0, 62500000, 0.062", "-1, -500000000, -1.500", "0, -100000, -0.000", "0, 1234500000, 1.234"
  })
  void costsAreRoundedAsPythonRoundsTheBinaryDouble(String units, int nanos, String expected) {
    assertThat(Profile.cost(map("cost", List.of(map("x", map("units", units, "nanos", nanos)))), "x")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16.0", "0.1, 0.1", "1e-05, 1e-05", "1e16, 1e+16", "1.5e-7, 1.5e-07", "123456789012345, 123456789012345.0",
    "1e15, 1000000000000000.0", "0.0001, 0.0001", "2.5e22, 2.5e+22", "1e7, 10000000.0", "12345678.9, 12345678.9", "-0.0, -0.0",
    "1.7976931348623157e308, 1.7976931348623157e+308"
  })
  void doublesAreWrittenAsPythonWritesThem(double value, String expected) {
    assertThat(Numbers.repr(value)).isEqualTo(expected);
  }
}
