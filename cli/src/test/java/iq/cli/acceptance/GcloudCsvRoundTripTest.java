package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** gcloud's benchmarks CSV, printed and imported again. */
class GcloudCsvRoundTripTest {
  private static final String VERSIONS = " --model-server=vllm --model-server-version=all";

  @TempDir private Path folder = Path.of("");
  private Iq iq = FixtureF.withoutBenchmarks();
  private Path csv = Path.of("");

  @BeforeEach
  void useAStore() {
    iq = FixtureF.withoutBenchmarks().withStore(folder.resolve("iq.sqlite"));
    csv = folder.resolve("sweep.csv");
  }

  private void importCsv(String text, String flags) throws IOException {
    Files.writeString(csv, text);
    Result result = iq.run("benchmarks import '" + csv + "' " + flags);
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /** Models whose input tokens a second are their rate times their length, as the import takes it. */
  @ParameterizedTest
  @ValueSource(strings = {"openai/gpt-oss-120b", "google/gemma-3-27b-it", "example/costs-2.3"})
  void theSameRowsComeBack(String model) throws IOException {
    String line = "profiles benchmarks list --model=" + model + VERSIONS;
    String printed = FixtureF.run(line).out();
    importCsv(printed, "");

    assertThat(iq.run(line).out()).isEqualTo(printed);
  }

  @Test
  void aCostIsComputedFromOnesOwnPricesAndNotTakenFromTheFile() throws IOException {
    String line =
        "profiles benchmarks list --model=google/gemma-2-27b-it --instance-type=g2-standard-48"
            + VERSIONS;
    String printed = FixtureF.run(line).out();
    importCsv(printed.replaceAll("0\\.\\d{3},\\d+\\.\\d{3},Chat", "7.000,9.000,Chat"), "");

    assertThat(iq.run(line).out()).doesNotContain("7.000").contains(",425,1085,9500,1018,3.3,0.105,");
  }

  @Test
  void whatTheFileDoesNotSayIsDerivedAndMarked() throws IOException {
    importCsv(costs(), "");
    Map<String, Object> row = only();

    assertThat(Result.at(row, "resourcesUsed.acceleratorCount")).isEqualTo(1);
    assertThat(Result.at(row, "performanceStats.0.inputTokensPerSecond")).isEqualTo(800);
    assertThat(String.valueOf(Result.at(row, "iq.statistic"))).contains("p50");
    assertThat(String.valueOf(Result.at(row, "iq.source.derived")))
        .contains("accelerator_count", "input_tokens_per_second")
        .containsPattern("statistic|p50|percentile");
  }

  @Test
  void theFileItsSumAndTheDayAreTheDefaultProvenance()
      throws IOException, NoSuchAlgorithmException {
    importCsv(costs(), "");
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(csv));

    assertThat(String.valueOf(Result.at(only(), "iq.source")))
        .contains("sweep.csv", HexFormat.of().formatHex(sum), "imported 2026-02-01");
    assertThat(iq.run("profiles explain " + Result.at(only(), "iq.id")).out())
        .contains("sweep.csv", HexFormat.of().formatHex(sum), "imported 2026-02-01");
  }

  @Test
  void provenanceCanBeGiven() throws IOException {
    importCsv(
        costs(), "--source='our sweep' --measured-by='platform team' --measured-on=2026-01-20");

    assertThat(Result.at(only(), "iq.source.name")).isEqualTo("our sweep");
    assertThat(Result.at(only(), "iq.source.measuredBy")).isEqualTo("platform team");
    assertThat(Result.at(only(), "iq.source.measured")).hasToString("2026-01-20");
  }

  @Test
  void anUnknownMachineTypeIsRefusedWithItsPlaceAndNothingIsStored() throws IOException {
    Files.writeString(csv, costs().replace("a2-ultragpu-1g", "a9-nothing-1g"));
    Result result = iq.run("benchmarks import '" + csv + "'");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("sweep.csv", "a9-nothing-1g")
        .containsPattern("line 2\\b")
        .containsIgnoringCase("instance type");
    assertThat(iq.run("models list").out()).doesNotContain("costs-2.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-800", "NaN", "many", "Infinity"})
  void aBadValueIsRefusedWithLineFieldValueAndWhatWasExpected(String value) throws IOException {
    Files.writeString(csv, costs().replace(",800,", "," + value + ","));
    Result result = iq.run("benchmarks import '" + csv + "'");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("sweep.csv", "Output Tokens/s", value, "expected")
        .containsPattern("line 2\\b")
        .doesNotContain("unexpected fault");
    assertThat(Files.exists(iq.store())).isFalse();
  }

  private static String costs() {
    return FixtureF.run("profiles benchmarks list --model=example/costs-2.3" + VERSIONS).out();
  }

  private Map<String, Object> only() {
    return iq.run("profiles list --format=json").objects().getFirst();
  }
}
