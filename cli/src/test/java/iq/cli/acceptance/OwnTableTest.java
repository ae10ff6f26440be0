package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in a terminal. */
class OwnTableTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 200})
  void theTableFitsTheWindow(int columns) {
    Result result = FixtureF.iq().onTerminal(columns).run(LIST_GEMMA_072);
    List<String> lines = result.out().lines().toList();
    List<String> table =
        lines.subList(first(lines, "ID "), first(lines, FixtureF.id("a2-highgpu-2g")) + 1);

    assertThat(table).hasSize(4).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    assertThat(result.exit()).isZero();
  }

  private static int first(List<String> lines, String start) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsShowWhatTellsThemApartAndEqualColumnsStandAbove() {
    String out = FixtureF.iq().onTerminal(120).run(LIST_GEMMA_072).out();

    assertThat(out)
        .contains(FixtureF.id("a3-highgpu-1g"), FixtureF.id("g2-standard-48"))
        .contains("nvidia-l4", "0.222", "0.418", "2,000", "N/A")
        .containsOnlyOnce("google/gemma-2-27b-it")
        .containsOnlyOnce("bf16");
  }

  @Test
  void precisionAndParallelismAreAlwaysSaid() {
    assertThat(FixtureF.iq().onTerminal(160).run("profiles list --model=openai/gpt-oss-120b").out())
        .contains("bf16", "TP4");
  }

  @Test
  void thePriceDateStandsInTheLinesAboveTheTable() {
    String out = FixtureF.iq().onTerminal(120).run(LIST_GEMMA_072).out();

    assertThat(out.indexOf("2026-01-15")).isPositive().isLessThan(out.indexOf("0.222"));
  }

  @Test
  void sourceAndBasisAreMarked() {
    String out = FixtureF.iq().onTerminal(160).run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=50").out();

    assertThat(out).contains("Fixture F", "interpolated");
  }

  @Test
  void withoutAUseCaseRowsAreGroupedByShapeAndTheAnswerSaysSo() {
    String out = FixtureF.iq().onTerminal(160).run("profiles list --model=openai/gpt-oss-120b").out();

    assertThat(out.indexOf("128/128")).isPositive();
    assertThat(out.indexOf("1024/128")).isGreaterThan(out.indexOf("128/128"));
    assertThat(out.indexOf("7936/64")).isGreaterThan(out.indexOf("1024/128"));
  }

  @Test
  void onDemandStandsInMarkedWhereSpotHasNoPriceButNotInGcloudsOutput() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(
        file,
        FixtureF.text("prices.csv").lines().findFirst().orElseThrow()
            + "\ngcp,us-east5,a2-highgpu-2g,nvidia-tesla-a100,2,24,170,5.00,,,,2026-01-20,ours\n");
    String line = LIST_GEMMA_072 + " --price-file='" + file + "'";

    assertThat(FixtureF.iq().onTerminal(160).run(line).out()).contains("0.894", "on-demand");
    assertThat(FixtureF.run(line).columns("Instance Type", "Cost/M Output Tokens"))
        .contains("a2-highgpu-2g N/A");
  }

  @Test
  void nothingToShowIsSaidWithTheBestOfEachAccelerator() {
    Result result = FixtureF.iq().onTerminal(120).run(LIST_GEMMA_072 + " --target-ntpot-milliseconds=10");

    assertThat(result.out() + result.err()).contains("Listed 0 items.").containsPattern("nvidia-l4[^,;]*\\b90(\\.0)? ms");
    assertThat(result.exit()).isZero();
  }
}
