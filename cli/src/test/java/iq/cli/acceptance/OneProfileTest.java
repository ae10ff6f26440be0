package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}, {@code compare} and {@code chart} by the ids that lists show. */
class OneProfileTest {
  private static final String H100 = FixtureF.id("a3-highgpu-1g");
  private static final String L4 = FixtureF.id("g2-standard-48");
  private static final String A100 = FixtureF.id("a2-highgpu-2g");

  @TempDir private Path folder = Path.of("");

  @Test
  void explainTellsConfigurationLoadsPriceAndSource() {
    Result result = FixtureF.run("profiles explain " + H100);

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(H100, "google/gemma-2-27b-it", "nvidia-h100-80gb", "a3-highgpu-1g", "bf16")
        .contains("Fixture F", "Apache-2.0", "nobody: invented for tests")
        .contains("2026-01-15", "us-central1", "Fixture F: invented")
        .contains("0.222", "0.056", "inflection")
        .containsPattern("9,?000");
    for (String output : new String[] {"250", "1,000", "1,750", "2,000", "2,050"}) {
      assertThat(result.out()).contains(output);
    }
  }

  @Test
  void explainOfAProfileWithoutAPriceSaysSo() {
    assertThat(FixtureF.run("profiles explain " + A100).out()).containsIgnoringCase("no price");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inflection not reached"})
  void aSingleLoadSaysThatTheInflectionIsNotReached(String words) {
    assertThat(FixtureF.run("profiles explain " + A100).out()).containsIgnoringCase(words);
  }

  @Test
  void explainTakesTheTargetsOfTheQuestion() {
    Result missed = FixtureF.run("profiles explain " + L4 + " --target-ntpot-milliseconds=50");

    assertThat(missed.exit()).isZero();
    assertThat(missed.out()).contains(L4, "50", "90");
  }

  @Test
  void explainAsJsonHasEveryLoad() {
    Result result = FixtureF.run("profiles explain " + H100 + " --format=json");

    assertThat(Result.at(result.objects(), "0.performanceStats.4.ttftMilliseconds")).isEqualTo(9000);
  }

  @Test
  void compareSetsProfilesSideBySide() {
    Result result = FixtureF.run("profiles compare " + H100 + " " + L4);

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(H100, L4, "nvidia-h100-80gb", "nvidia-l4", "0.222", "0.418", "2,000", "425");
  }

  @Test
  void compareTakesTheFlagsOfTheList() {
    Result result = FixtureF.run(FixtureF.LIST_GEMMA_072.replace("list", "compare"));

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains(H100, L4, A100);
  }

  @Test
  void chartDrawsInTheTerminal() {
    Result result = FixtureF.iq().onTerminal(80).run("profiles chart " + H100);

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines()).hasSizeGreaterThan(15);
    assertThat(result.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(result.out()).contains("NTPOT", "▲ 2,000 tokens/s", "latency degrades");
  }

  @Test
  void chartWritesAnSvgFile() throws IOException {
    Path file = folder.resolve("chart.svg");
    Result result =
        FixtureF.run(
            "profiles chart " + H100 + " " + L4 + " --target-ttft-milliseconds=300 --output='" + file + "'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(Files.readString(file)).startsWith("<").contains("<svg", "TTFT", "</svg>");
  }

  @Test
  void chartWritesAPngFile() throws IOException {
    Path file = folder.resolve("chart.png");
    Result result = FixtureF.run("profiles chart " + H100 + " --output='" + file + "'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(new String(Files.readAllBytes(file), 0, 8, StandardCharsets.ISO_8859_1))
        .isEqualTo("\u0089PNG\r\n\u001a\n");
  }

  @Test
  void chartRefusesOtherFiles() {
    Result result = FixtureF.run("profiles chart " + H100 + " --output=chart.gif");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(".svg", ".png");
  }
}
