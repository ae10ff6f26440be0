package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statistic answers: p50, else the mean, marked; TPOT for ITL, marked; nothing for nothing. */
class StatisticsTest {
  @TempDir private static Path folder = Path.of("");
  private static Iq iq = FixtureF.iq();

  @BeforeAll
  static void importOtherStatistics() {
    iq =
        new FixtureVariant(folder)
            .add("P-H100", "example/mean", StatisticsTest::mean)
            .add("P-H100", "example/tpot", StatisticsTest::tpot)
            .add("P-H100", "example/no-ttft", line -> metric(line, "ttft_ms", "p50", "null"))
            .imported();
  }

  /** Every p50 becomes the mean. */
  private static String mean(String line) {
    return line.replaceAll("\"mean\":null,\"p50\":([0-9.]+)", "\"mean\":$1,\"p50\":null");
  }

  /** The ITL becomes the TPOT. */
  private static String tpot(String line) {
    return line.replaceAll(
        "\"itl_ms\":(\\{[^}]*\\}),\"tpot_ms\":(\\{[^}]*\\})", "\"itl_ms\":$2,\"tpot_ms\":$1");
  }

  private static String metric(String line, String name, String statistic, String value) {
    return line.replaceFirst(
        "(\"" + name + "\":\\{[^}]*\"" + statistic + "\":)[0-9.]+", "$1" + value);
  }

  @Test
  void theMeanAnswersWhereThereIsNoP50AndIsMarked() {
    Result result = iq.run("profiles list --model=example/mean");

    assertThat(result.columns("Output Tokens/s", "NTPOT(ms)", "TTFT(ms)", "ITL(ms)"))
        .containsExactly("2000 67 300 60");
    assertThat(String.join("\n", result.notes())).contains("mean");
    assertThat(iq.run("profiles list --model=example/mean --format=json").values("iq.statistic.ttft"))
        .containsExactly("mean");
  }

  @Test
  void aP50ThatIsAskedForIsNotReplacedByTheMean() {
    Result result =
        iq.run("profiles list --model=example/mean --percentile=p50 --target-ttft-milliseconds=300");

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("p50 of TTFT");
  }

  @Test
  void tpotStandsForItlMarked() {
    Result result = iq.run("profiles list --model=example/tpot --target-itl-milliseconds=60");

    assertThat(result.columns("Output Tokens/s", "ITL(ms)")).containsExactly("2000 60");
    assertThat(String.join("\n", result.notes())).contains("TPOT for ITL");
    assertThat(iq.run("profiles list --model=example/tpot --format=json").values("iq.statistic.itl"))
        .containsExactly("p50 tpot");
  }

  @Test
  void aMetricThatWasNotMeasuredIsNoneAndATargetOnItDropsTheProfile() {
    Result all = iq.run("profiles list --model=example/no-ttft");
    Result targeted = iq.run("profiles list --model=example/no-ttft --target-ttft-milliseconds=300");

    assertThat(all.columns("NTPOT(ms)", "TTFT(ms)", "ITL(ms)")).containsExactly("67 None 60");
    assertThat(targeted.out()).isEmpty();
    assertThat(targeted.err()).contains("1 has no TTFT");
    assertThat(targeted.exit()).isZero();
  }
}
