package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Latency targets and the statistic that they are about. */
class TargetsTest {
  private static final String H100 = LIST_GEMMA_072 + " --instance-type=a3-highgpu-1g";

  @ParameterizedTest
  @CsvSource({
    "ntpot, 45, 1750", "ntpot, 67, 2000", "ntpot, 140, 2050", "ntpot, 100000, 2050",
    "ttft, 60, 250", "ttft, 90, 1000", "ttft, 300, 2000", "itl, 28, 1000", "itl, 60, 2000"
  })
  void aTargetThatALoadMeetsExactlyAnswersWithThatLoad(String metric, int target, String output) {
    Result result = FixtureF.run(H100 + " --target-" + metric + "-milliseconds=" + target);

    assertThat(result.column("Output Tokens/s")).containsExactly(output);
  }

  @ParameterizedTest
  @CsvSource({"ntpot, 19", "ttft, 59", "itl, 18"})
  void aTargetBelowTheLowestLoadIsNotMet(String metric, int target) {
    Result result = FixtureF.run(H100 + " --target-" + metric + "-milliseconds=" + target);

    assertThat(result.out()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void severalTargetsHoldTogether() {
    Result result =
        FixtureF.run(H100 + " --target-ntpot-milliseconds=100 --target-ttft-milliseconds=120");

    assertThat(Integer.parseInt(result.column("TTFT(ms)").getFirst())).isBetween(90, 120);
    assertThat(Integer.parseInt(result.column("NTPOT(ms)").getFirst())).isBetween(30, 45);
    assertThat(Integer.parseInt(result.column("Output Tokens/s").getFirst())).isBetween(1000, 1750);
  }

  @Test
  void whatLiesBetweenTwoLoadsIsInterpolatedAndWhatIsALoadMeasured() {
    assertThat(FixtureF.run(H100 + " --target-ntpot-milliseconds=50 --format=json").values("iq.basis"))
        .containsExactly("interpolated");
    assertThat(FixtureF.run(H100 + " --target-ntpot-milliseconds=45 --format=json").values("iq.basis"))
        .containsExactly("measured");
  }

  @Test
  void aPercentileThatIsThereAnswersAsTheDefault() {
    assertThat(FixtureF.run(LIST_GEMMA_072 + " --percentile=p50").out())
        .isEqualTo(FixtureF.run(LIST_GEMMA_072).out());
  }

  @ParameterizedTest
  @CsvSource({"mean", "p90", "p95", "p99"})
  void aPercentileThatIsNotThereIsNeverReplaced(String percentile) {
    Result result =
        FixtureF.run(
            LIST_GEMMA_072 + " --target-ttft-milliseconds=10000 --percentile=" + percentile);

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(percentile, "TTFT").endsWith("Listed 0 items.\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void withoutATargetAnAbsentPercentileIsNotFilledWithAnother() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --percentile=p99");

    assertThat(result.rows())
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("NTPOT(ms)", "None")
                    .containsEntry("TTFT(ms)", "None")
                    .containsEntry("ITL(ms)", "None"));
    assertThat(result.err()).contains("p99");
  }

  @Test
  void explainSaysOfEachThatWasDroppedWhatWasAskedAndWhatItCanDo() {
    Result result =
        FixtureF.run(
            LIST_GEMMA_072.replace("list", "explain") + " --target-ntpot-milliseconds=50");

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines().filter(line -> line.contains("nvidia-l4")))
        .singleElement()
        .asString()
        .contains("50", FixtureF.id("g2-standard-48"))
        .containsPattern("\\b90(\\.0)? ms");
    assertThat(result.out().lines().filter(line -> line.contains("nvidia-tesla-a100")))
        .singleElement()
        .asString()
        .containsPattern("\\b70(\\.0)? ms");
    assertThat(result.out().lines().filter(line -> line.contains("0.11.2")))
        .singleElement()
        .asString()
        .contains("asked 0.7.2");
  }
}
