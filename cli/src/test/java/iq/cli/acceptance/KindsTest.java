package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Online, offline and saturation are never ranked against each other silently. */
class KindsTest {
  @TempDir private static Path folder = Path.of("");
  private static Iq iq = FixtureF.iq();

  /** Fixture F's small model as a static batch, and its large one as a maximum alone. */
  @BeforeAll
  static void importOtherKinds() throws IOException {
    String batches =
        lines("S15").replace("request_rate", "batch").replace("small-15gib", "batches");
    String maximum =
        lines("C2300").replace("request_rate", "saturation").replace("costs-2.3", "maximum");
    String both = lines("S15").replace("request_rate", "batch").replace("\"S15\"", "\"S15-batch\"");
    Path points = folder.resolve("kinds.jsonl");
    Files.writeString(points, batches + maximum + both);
    iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    Result result = iq.run("benchmarks import '" + points + "'");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private static String lines(String curve) {
    return FixtureF.text("points.jsonl")
        .lines()
        .filter(line -> line.contains("\"curve\":\"" + curve + "\""))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void onlineAnswersByDefaultAndTheNotesCountTheOthers() {
    Result result = iq.run("profiles list --model=example/small-15gib");

    assertThat(result.rows()).hasSize(1);
    assertThat(String.join("\n", result.notes())).contains("online", "--kind=offline");
  }

  @Test
  void offlineIsAnsweredWhenAskedFor() {
    Result result = iq.run("profiles list --model=example/small-15gib --kind=offline --format=json");

    assertThat(result.values("iq.kind")).containsExactly("offline");
  }

  @Test
  void whereOnlyOthersExistTheAnswerSaysSoAndHowToAsk() {
    Result batches = iq.run("profiles list --model=example/batches");
    Result maximum = iq.run("profiles list --model=example/maximum");

    assertThat(batches.out()).isEmpty();
    assertThat(batches.exit()).isZero();
    assertThat(batches.err()).contains("--kind=offline");
    assertThat(maximum.err()).contains("--kind=saturation");
  }

  @Test
  void aSaturationPointIsItsOwnOperatingPoint() {
    Result result = iq.run("profiles list --model=example/maximum --kind=saturation");

    assertThat(result.column("Output Tokens/s")).containsExactly("800");
  }
}
