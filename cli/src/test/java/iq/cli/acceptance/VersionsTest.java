package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions compare in PEP 440 order; builds under development come after releases. */
class VersionsTest {
  private static final String MODEL = "--model=google/gemma-3-27b-it";

  @TempDir private static Path folder = Path.of("");
  private static Iq iq = FixtureF.iq();

  @BeforeAll
  static void importVersions() throws IOException {
    List<String> versions =
        List.of("0.9.2", "nightly", "0.14.0rc1", "v0.12.0", "0.14.1.dev5", "0.14.0.post1");
    Path points = folder.resolve("versions.jsonl");
    Files.writeString(
        points,
        FixtureF.text("points.jsonl")
            .lines()
            .filter(line -> line.contains("\"curve\":\"T-0.14.0\""))
            .flatMap(line -> versions.stream().map(v -> line.replace("0.14.0", v) + "\n"))
            .collect(Collectors.joining()));
    iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    Result result = iq.run("benchmarks import '" + points + "'");
    assertThat(result.exit()).as(result.err()).isZero();
  }

  @Test
  void theNewestReleaseStandsFirstAndBuildsUnderDevelopmentLast() {
    assertThat(iq.run("model-server-versions list " + MODEL + " --model-server=vllm").out())
        .isEqualTo(
            """
            Supported model server versions:
            -  v0.14.0.post1
            -  v0.14.0
            -  v0.14.0rc1
            -  v0.13.0
            -  v0.12.0
            -  v0.9.2
            -  v0.14.1.dev5
            -  nightly
            """);
  }

  @Test
  void theLatestIsTheNewestReleaseAndTheOthersAreCounted() {
    Result result = iq.run("profiles list " + MODEL);

    assertThat(result.column("Model Server Version")).containsExactly("v0.14.0.post1");
    assertThat(result.err()).contains("7 of an older server version");
  }

  @ParameterizedTest
  @CsvSource({
    "v0.12.0, v0.12.0", "0.12.0, v0.12.0", "v0.14.0rc1, v0.14.0rc1", "0.14.1.dev5, v0.14.1.dev5",
    "nightly, nightly"
  })
  void aLeadingVIsIgnoredOnInputAndPrintedInGcloudsFormats(String asked, String printed) {
    String line = "profiles list " + MODEL + " --model-server-version=" + asked;

    assertThat(iq.run(line).column("Model Server Version")).containsExactly(printed);
    assertThat(iq.run(line + " --format=json").values("modelServerInfo.modelServerVersion"))
        .containsExactly(printed);
  }
}
