package iq.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are meant to do harm, read by a process with little memory. */
class HostileFilesTest {
  private static final long GIGABYTE = 1L << 30;
  private static final int MEGABYTES_BEFORE_THE_HOLE = 2;

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Iq iq;

  @BeforeEach
  void prepare() {
    iq = new Iq(folder).with("-Xmx128m");
  }

  private void refused(int code, Iq.Result result, String... words) {
    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.err()).startsWith("iq: ").contains(words).doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(Files.exists(iq.store())).isFalse();
  }

  /** One line of a gigabyte: what no reader should come to is a hole in the file. */
  private Path line(String name, String start) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, start + "x".repeat(MEGABYTES_BEFORE_THE_HOLE << 20));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(GIGABYTE);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"model\":\"", "{\"", "Instance Type,Model Name\n", "\"Instance Type\",\"Model Name"})
  void aLineOfAGigabyteIsRefusedAtOnce(String start) throws IOException, InterruptedException {
    Path file = line("sweep", start);
    Instant begun = Instant.now();
    refused(2, iq.run("benchmarks", "import", file.toString()), file.toString(), "line ");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void linesOfAGigabyteAreRefusedByEveryImport() throws IOException, InterruptedException {
    Path prices = line("prices.csv", "cloud,region\n");
    refused(2, iq.run("prices", "import", prices.toString()), prices.toString(), "line 2");
    String data = "--data=" + folder.resolve("data");
    Path table = line("models.csv", "");
    refused(2, iq.run("catalog", "import", data, table.toString()), table.toString(), "line 1");
    Path points = line("points.json", "{\"model\":\"");
    refused(2, iq.run("catalog", "import", data, points.toString()), points.toString(), "line 1");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  /** Nothing is wrong with it but its size. */
  @Test
  void moreThanTheMemoryHoldsIsSaidInWords() throws IOException, InterruptedException {
    Path file =
        PointFiles.large(
            folder.resolve("large.json"), 150, "[", ",", PointFiles.point("acme/last", 1) + "]");
    refused(
        1, iq.with("-Xmx32m").run("benchmarks", "import", file.toString()), "more memory", "-Xmx");
  }

  @Test
  void aBadFileNamesLineFieldValueAndWhatWasExpected() throws IOException, InterruptedException {
    Path file = folder.resolve("bad.json");
    Files.writeString(
        file,
        PointFiles.point("acme/a", 1)
            + "\n"
            + PointFiles.point("acme/a", 2).replace("1024", "-1024")
            + "\n");
    refused(
        2,
        iq.run("benchmarks", "import", file.toString()),
        file + ", line 2, workload.input_tokens_mean: found '-1024.0', expected a finite number");
    Path good = PointFiles.one(folder, "acme/good");
    refused(2, iq.run("benchmarks", "import", good.toString(), file.toString()), "line 2");
    refused(
        2,
        iq.run("benchmarks", "import", good.toString(), good.toString()),
        "is also in a file before it");
    refused(2, iq.run("benchmarks", "import", folder.resolve("none.json").toString()), "there is no");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes with names")
  void aPipeIsRefusedInsteadOfWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    refused(2, iq.run("benchmarks", "import", pipe.toString()), "is not a file");
  }

  @Test
  void pricesOfUnknownMachineTypesAreRefused() throws IOException, InterruptedException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(
        file, "cloud,region,instance_type,spot_usd_per_hour\ngcp,r,g2-standard-25,1\n");
    refused(
        2,
        iq.run("prices", "import", file.toString()),
        "line 2, accelerator",
        "g2-standard-25",
        "iq machine-types list");
    refused(
        2,
        iq.run("prices", "set", "g2-standard-24", "NaN", "--region=r", "--pricing-model=spot"),
        "NaN",
        "number above 0");
  }
}
