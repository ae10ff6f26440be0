package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code iq catalog calibrate} on two publications of the shipped catalog. */
class CatalogCalibrateTest {
  @TempDir private static Path data = Path.of("");
  @TempDir private Path folder = Path.of("");
  private static Iq iq = ShippedCatalog.iq();

  @BeforeAll
  static void compileTwoPublications() throws IOException {
    Path shipped = Path.of("..", "data").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = shipped.relativize(file);
        if (!relative.startsWith("benchmarks")
            || relative.startsWith(Path.of("benchmarks", "dstack"))
            || relative.startsWith(Path.of("benchmarks", "sgl-cookbook"))) {
          Path copy = data.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Path catalog = data.resolve("small.sqlite");
    Result result = iq.run("catalog compile --data '" + data + "' --output '" + catalog + "'");
    assertThat(result.exit()).as(result.err()).isZero();
    iq = Iq.of(catalog, data.resolve("none.sqlite"));
  }

  private static Result calibrate(Path file) {
    return iq.run("catalog calibrate --output=" + file);
  }

  @Test
  void worseParametersAreReplacedByTheSameBytesAsBeforeAndIqAnswersFromThem() throws IOException {
    Path file = folder.resolve("own.txt");
    Result first = calibrate(file);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).containsPattern("fitted to [\\d,]+ rows, mean error .* [\\d.]+ %");
    String fitted = Files.readString(file);
    assertThat(fitted).contains("\ncatalog ", "\nrows ", "\nseed ", "\nerror pair ttft ");
    Files.writeString(file, fitted.replaceFirst("core weights .*", "core weights 40"));

    assertThat(calibrate(file).exit()).isZero();

    assertThat(Files.readString(file)).isEqualTo(fitted);
    assertThat(estimate(file).err()).doesNotContain("unexpected fault", "--calibration:");
  }

  private static Result estimate(Path calibration) {
    return ShippedCatalog.iq()
        .run(
            "estimate --model=openai/gpt-oss-20b --accelerator=nvidia-l4 --input=1000"
                + " --output=100 --calibration=" + calibration);
  }

  /** As an earlier version wrote it, or as it is where writing was cut off. */
  @Test
  void aCalibrationThatLacksLinesIsWrittenAnew() throws IOException {
    Path file = folder.resolve("own.txt");
    assertThat(calibrate(file).exit()).isZero();
    String fitted = Files.readString(file);
    Files.writeString(file, fitted.replaceFirst("core experts .*\n", ""));
    assertThat(estimate(file).err()).contains("lines are missing: core experts", "'iq catalog calibrate'");

    Result again = calibrate(file);

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(Files.readString(file)).isEqualTo(fitted);
  }

  @Test
  void notesAreNoCalibrationThatLacksLines() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "# what I have to do\n\n# tomorrow\n");

    assertThat(calibrate(file).exit()).isEqualTo(2);
    assertThat(file).hasContent("# what I have to do\n\n# tomorrow");
  }

  @Test
  void aFileThatIsNoCalibrationIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "what I have to do\n");
    Result result = calibrate(file);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("notes.txt", "line 1").doesNotContain("unexpected fault");
    assertThat(file).hasContent("what I have to do");
  }

  /** Two publications of all: the shipped calibration has weights of curves that are not there. */
  @Test
  void whereTheShippedCalibrationIsOfOtherRowsEstimatesSaySo() {
    String asked = " --model=openai/gpt-oss-20b --accelerator=nvidia-h100-80gb";
    Result one = iq.run("estimate --input=1000 --output=100" + asked);
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(one.err()).containsOnlyOnce("not of the measured rows").contains("'iq catalog calibrate'");

    Result list = iq.run("profiles list --include=estimated --use-case=Chatbot"
                + asked.replace("--accelerator=", "--accelerator-type="));
    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(list.out() + list.err())
        .containsOnlyOnce("not of the measured rows").contains("'iq catalog calibrate'");
  }

  @Test
  void ofTheShippedCatalogTheyDoNot() {
    Result one =
        ShippedCatalog.iq()
            .run(
                "estimate --input=1000 --output=100 --model=openai/gpt-oss-20b"
                    + " --accelerator=nvidia-h100-80gb");

    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(one.err()).contains("In brackets").doesNotContain("catalog calibrate");
  }

  @Test
  void rowsHeldOutAreListedWithWhatWasPredictedOfThem() {
    Result result = iq.run("catalog calibrate --evaluate --rows=configuration");

    assertThat(result.exit()).as(result.err()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines.getFirst())
        .startsWith("benchmark,source,measured_on,model,model_server,")
        .contains("measured_ttft_ms,predicted_output_tokens_per_second,predicted_itl_ms,");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("ab6e2a53,sglang-cookbook-benchmarks@") && line.contains(",610.1,421,1,"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .containsPattern(",105.24,9.16,153,[0-9.]+,[0-9.]+,[0-9.]+,(yes)?$");
  }

  @Test
  void whatIsHeldOutMustBeKnown() {
    Result unknown = iq.run("catalog calibrate --evaluate --rows=sauce");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("--rows", "'sauce'", "closest first: source");

    Result alone = iq.run("catalog calibrate --rows=source");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("--rows", "--evaluate");
  }
}
