package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code iq} says of itself. */
class HelpTest {
  private static final List<String> LIST_FLAGS =
      List.of(
          "--filter", "--limit", "--sort-by", "--format", "--page-size", "--uri");

  static List<String> commands() {
    return Iq.commands();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTeaches(String command) {
    Result result = FixtureF.run(command + " --help");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(("iq " + command).strip()).hasSizeGreaterThan(100);
    assertThat(FixtureF.run(command + " -h").out()).isEqualTo(result.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--model", "--model-server", "--model-server-version", "--target-ntpot-milliseconds",
        "--target-ttft-milliseconds", "--target-itl-milliseconds",
        "--target-cost-per-million-output-tokens", "--target-cost-per-million-input-tokens",
        "--pricing-model", "--use-case", "--target-input-length", "--target-output-length",
        "--serving-stack", "--serving-stack-version", "--format", "--filter", "--limit",
        "--sort-by", "--page-size", "--uri"
      })
  void listKnowsEveryFlagOfGcloud(String flag) {
    assertThat(FixtureF.run("profiles list --help").out()).containsPattern(flag + "\\b(?!-)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--model", "--model-server", "--model-server-version", "--instance-type",
        "--pricing-model", "--use-case", "--serving-stack", "--serving-stack-version", "--format"
      })
  void benchmarksListKnowsEveryFlagOfGcloud(String flag) {
    assertThat(FixtureF.run("profiles benchmarks list --help").out())
        .containsPattern(flag + "\\b(?!-)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models list", "model-servers list", "model-server-versions list", "use-cases list",
        "serving-stacks list", "serving-stack-versions list"
      })
  void everyListTakesGcloudsListFlags(String command) {
    String help = FixtureF.run("profiles " + command + " --help").out();

    assertThat(LIST_FLAGS).allSatisfy(flag -> assertThat(help).contains(flag));
  }

  @Test
  void listKnowsTheFlagsThatGcloudLacks() {
    assertThat(FixtureF.run("profiles list --help").out())
        .contains("--accelerator-type", "--output-input-cost-ratio", "--region", "--cloud")
        .contains("--percentile", "--price-file", "--kind");
  }

  @Test
  void iqAloneSaysInTenLinesWhatItCanDoNext() {
    Result result = FixtureF.run("");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).hasSizeBetween(6, 12);
    assertThat(result.out()).contains("iq profiles list", "iq models list", "iq --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completionScriptsAreNotEmpty(String shell) {
    Result result = FixtureF.run("completion " + shell);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("iq");
  }
}
