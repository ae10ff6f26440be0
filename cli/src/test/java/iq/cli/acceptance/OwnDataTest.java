package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixture in a user's own store, over a catalog that has no benchmark. */
class OwnDataTest {
  @TempDir private Path folder = Path.of("");
  private Iq iq = FixtureF.withoutBenchmarks();

  @BeforeEach
  void useAStore() {
    iq = FixtureF.withoutBenchmarks().withStore(folder.resolve("data").resolve("iq.sqlite"));
  }

  private void importFixture() {
    Result benchmarks = iq.run("benchmarks import '" + FixtureF.file("points.jsonl") + "'");
    assertThat(benchmarks.exit()).as(benchmarks.err()).isZero();
    Result prices = iq.run("prices import '" + FixtureF.file("prices.csv") + "'");
    assertThat(prices.exit()).as(prices.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST_GEMMA_072,
        LIST_GEMMA_072 + " --pricing-model=on-demand",
        LIST_GEMMA_072 + " --target-ntpot-milliseconds=50",
        "profiles list",
        "profiles models list",
        "profiles serving-stacks list",
        "profiles benchmarks list --model=google/gemma-2-27b-it --model-server=vllm"
      })
  void theStoreAnswersAsTheCatalogDoes(String line) {
    importFixture();

    assertThat(iq.run(line).out()).isEqualTo(FixtureF.run(line).out()).isNotEmpty();
    assertThat(iq.run("container ai " + line).out()).isEqualTo(FixtureF.run(line).out());
  }

  @Test
  void importingAgainChangesNothing() {
    importFixture();
    String before = iq.run("profiles list --model-server-version=all").out();
    importFixture();

    assertThat(iq.run("profiles list --model-server-version=all").out()).isEqualTo(before);
  }

  @Test
  void ownAndPublishedBenchmarksAnswerTogether() {
    Iq both = FixtureF.iq().withStore(folder.resolve("both.sqlite"));
    both.run("benchmarks import '" + FixtureF.file("points.jsonl") + "'");

    assertThat(both.run(LIST_GEMMA_072).rows()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(both.run(LIST_GEMMA_072).exit()).isZero();
  }

  @Test
  void aFileWithOneBadLineIsRefusedWholeAndNothingIsLost() throws IOException {
    importFixture();
    String before = iq.run("profiles list --model-server-version=all --format=json").out();
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(
        bad,
        FixtureF.text("points.jsonl")
            .replace("google/gemma-2-27b-it", "example/never")
            .replace("\"output_tokens_per_second\":2050", "\"output_tokens_per_second\":-2050"));
    Result result = iq.run("benchmarks import '" + bad + "'");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("bad.jsonl", "output_tokens_per_second", "-2050")
        .containsPattern("line 5\\b")
        .doesNotContain("\tat ", "unexpected fault");
    assertThat(iq.run("profiles list --model-server-version=all --format=json").out())
        .isEqualTo(before);
  }

  @Test
  void oneNameForTheCurvesOfTwoModelsDoesNotMakeThemOneBenchmark() {
    Iq both =
        new FixtureVariant(folder)
            .add("P-H100", "example/one", line -> line)
            .add("P-H100", "example/other", line -> line)
            .imported();

    assertThat(both.run("profiles list --model=example/one").rows()).hasSize(1);
    assertThat(both.run("profiles list --model=example/other").rows()).hasSize(1);
    assertThat(both.run("profiles list --format=json").values("iq.id")).doesNotHaveDuplicates();
  }

  @Test
  void anImportIntoNothingAtAllWorks() {
    Result result = iq.run("benchmarks import '" + FixtureF.file("points.jsonl") + "'");

    assertThat(result.exit()).as(result.err()).isZero();
  }

  @Test
  void aTraceIsShownOnlyWhenAskedFor() {
    String line = "benchmarks import no-such-file.jsonl";

    assertThat(iq.run(line).err()).contains("no-such-file.jsonl").doesNotContain("\tat ");
    assertThat(iq.run("--verbose " + line).err()).contains("\tat ");
    assertThat(iq.run(line).exit()).isNotZero();
  }

  @Test
  void whatIsImportedCanBeRemoved() {
    importFixture();
    Object id = iq.run("profiles list --model=example/costs-2.3 --format=json").values("iq.id").getFirst();
    Result removed = iq.run("benchmarks remove " + id);

    assertThat(removed.exit()).as(removed.err()).isZero();
    assertThat(iq.run("models list").out()).doesNotContain("example/costs-2.3");
  }

  @Test
  void withoutAStoreNothingIsWritten() {
    iq.run("profiles list");
    iq.run("models list");

    assertThat(Files.exists(iq.store())).isFalse();
  }
}
