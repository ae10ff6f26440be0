package iq.cli.acceptance;

import static iq.cli.acceptance.FixtureF.GEMMA;
import static iq.cli.acceptance.FixtureF.LIST_GEMMA_072;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No profile disappears without a word. */
class NotShownTest {
  @TempDir private Path folder = Path.of("");

  /** Each question has benchmarks of the model, but none that fits; the answer tells what there is. */
  @ParameterizedTest
  @CsvSource({
    "--use-case='Deep Research', 128/128",
    "--target-input-length=500 --target-output-length=500, 128/128",
    "--accelerator-type=tpu-v6e-slice, nvidia-l4",
    "--serving-stack=llm-d, stack",
    "--instance-type=ct6e-standard-8t, ct6e-standard-8t",
    "--target-ntpot-milliseconds=10, 20",
    "--target-cost-per-million-output-tokens=0.01, 0.222"
  })
  void anEmptyAnswerTellsWhatThereIs(String flags, String instead) {
    for (Spelling spelling : Spelling.values()) {
      Result result = spelling.run(LIST_GEMMA_072 + " " + flags);

      assertThat(result.out()).isEmpty();
      assertThat(String.join("\n", result.notes())).contains(instead);
      assertThat(result.notes()).hasSizeBetween(1, 5);
      assertThat(result.exit()).isZero();
    }
  }

  @Test
  void aMachineTypeThatIsAskedForIsNoReasonToSpeakOfOtherClouds() {
    Result list = FixtureF.run(LIST_GEMMA_072 + " --instance-type=a3-highgpu-1g");
    Result explained =
        FixtureF.run("profiles explain " + FixtureF.GEMMA_072 + " --instance-type=a3-highgpu-1g");

    assertThat(list.rows()).hasSize(1);
    assertThat(list.err()).doesNotContain("--cloud=any");
    assertThat(explained.out().lines().filter(line -> line.contains("nvidia-l4")))
        .singleElement()
        .asString()
        .contains("a3-highgpu-1g");
  }

  @Test
  void whatHasNoPriceIsCountedWhenACostIsAskedFor() {
    Result result = FixtureF.run(LIST_GEMMA_072 + " --target-cost-per-million-output-tokens=0.3");

    assertThat(String.join("\n", result.notes())).contains("1 cost", "0.418", "1 has no price");
  }

  @Test
  void acceleratorsThatTheCloudDoesNotSellAreCountedInOneLineWithTheWayToSeeThem()
      throws IOException {
    Path points = folder.resolve("elsewhere.jsonl");
    Files.writeString(
        points,
        FixtureF.text("points.jsonl")
            .lines()
            .filter(line -> line.contains("\"curve\":\"P-L4\""))
            .map(line -> line.replace("nvidia-l4", "amd-mi300x").replace("\"g2-standard-48\"", "null"))
            .collect(Collectors.joining("\n", "", "\n")));
    Iq iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    assertThat(iq.run("benchmarks import '" + points + "'").exit()).isZero();

    assertThat(iq.run("profiles list " + GEMMA).notes())
        .filteredOn(line -> line.contains("amd-mi300x"))
        .singleElement()
        .asString()
        .contains("1 on amd-mi300x", "--cloud=any");
  }
}
