package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates for requests that are not all as long: standard deviations, and files of requests. */
class EstimateLengthsTest {
  private static final String MODEL =
      "estimate --model=meta-llama/Llama-3.1-8B-Instruct --accelerator=nvidia-h100-80gb --concurrency=64";
  private static final String MEANS = MODEL + " --input=3000 --output=400";
  private static final String DIFFERING = MEANS + " --input-stddev=1500 --output-stddev=300";

  @TempDir private Path folder = Path.of("");

  private static Result answer(String line) {
    Result result = ShippedCatalog.iq().run(line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static Map<String, Object> row(String line) {
    return answer(line + " --format=json").objects().getFirst();
  }

  private static double number(Map<String, Object> row, String path) {
    return ((Number) Objects.requireNonNull(Result.at(row, path), path)).doubleValue();
  }

  private static void refused(String line, String... words) {
    Result result = ShippedCatalog.iq().run(line);
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("iq: ")
        .doesNotContain("unexpected fault", "\tat ", "Exception")
        .contains(words);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("requests.csv"), text).toString();
  }

  private static double width(Map<String, Object> row, String figure) {
    return number(row, figure + ".high") / number(row, figure + ".low");
  }

  @Test
  void whatDiffersTakesLongerAndIsLessSure() {
    Map<String, Object> differing = row(DIFFERING);
    Map<String, Object> alike = row(MEANS);

    assertThat(number(differing, "figures.ttftMs.median"))
        .isGreaterThan(number(alike, "figures.ttftMs.median"));
    assertThat(number(differing, "figures.outputTokensPerSecond.median"))
        .isLessThan(number(alike, "figures.outputTokensPerSecond.median"));
    assertThat(width(differing, "figures.ttftMs")).isGreaterThan(width(alike, "figures.ttftMs"));
    assertThat(number(differing, "kvCacheUtilization"))
        .isGreaterThan(number(alike, "kvCacheUtilization"));
    assertThat(differing.get("basis")).isEqualTo(alike.get("basis"));
  }

  @Test
  void withoutAnyTheAnswerIsTheSameByteForByte() {
    String zeros = MEANS + " --input-stddev=0 --output-stddev=0.0";

    assertThat(answer(zeros)).isEqualTo(answer(MEANS));
    assertThat(answer(zeros + " --format=json")).isEqualTo(answer(MEANS + " --format=json"));
    assertThat(answer(MEANS).err()).doesNotContain("Lengths differ");
  }

  @Test
  void theOutputSaysWhatWasAskedAndThatNoRowTestsIt() {
    Result table = answer(DIFFERING);
    Map<String, Object> row = row(DIFFERING);

    assertThat(table.err())
        .contains("3000 tokens in (stddev 1500), 400 out (stddev 300)")
        .contains("Lengths differ", "no row of the catalog tests it", "wider");
    assertThat(row)
        .containsEntry("input", 3000)
        .containsEntry("inputStddev", 1500)
        .containsEntry("output", 400)
        .containsEntry("outputStddev", 300);
    assertThat(answer(DIFFERING + " --format=csv").out())
        .contains("input,input_stddev,output,output_stddev", "3000,1500,400,300");
    assertThat(row(MEANS)).doesNotContainKeys("input", "inputStddev", "output", "outputStddev");
  }

  /** By the cost model: input tokens count a quarter, and both rates have the ratio of the means. */
  @Test
  void theCostIsThatOfTheMeans() {
    Map<String, Object> row = row(DIFFERING);
    double figures = number(row, "figures.usdPerMillionOutputTokens.median")
        * number(row, "figures.outputTokensPerSecond.median");
    Map<String, Object> alike = row(MEANS);
    double same = number(alike, "figures.usdPerMillionOutputTokens.median")
        * number(alike, "figures.outputTokensPerSecond.median");

    assertThat(figures / same).isCloseTo(1, within(0.01));
  }

  @Test
  void aFileOfRequestsIsReadForItsMoments() throws IOException {
    String trace =
        file(
            """
            TIMESTAMP,ContextTokens,GeneratedTokens
            2023-11-16 18:15:46.1000000,1500,100
            2023-11-16 18:15:47.2000000,4500,700
            2023-11-16 18:15:48.3000000,1500,700
            2023-11-16 18:15:49.4000000,4500,100
            """);
    Result read = answer(MODEL + " --lengths=" + trace + " --format=json");

    assertThat(read.err())
        .contains("requests.csv: 4 requests")
        .contains("3,000.0 tokens in (stddev 1,500.0), 400.0 out (stddev 300.0); the longest 5,200");
    // One says nothing of the other there, as with two standard deviations.
    assertThat(read.objects().getFirst()).isEqualTo(row(DIFFERING));
  }

  @Test
  void longPromptsWithLongAnswersKeepMoreInMemory() throws IOException {
    String together = file("input,output\n1500,100\n4500,700\n");
    double with = number(row(MODEL + " --lengths=" + together), "kvCacheUtilization");
    String apart = file("input,output\n1500,700\n4500,100\n");
    double against = number(row(MODEL + " --lengths=" + apart), "kvCacheUtilization");

    assertThat(with).isGreaterThan(against);
  }

  @Test
  void requestsAsLongAskWhatTheMeansAsk() throws IOException {
    String alike = file("input,output\n" + String.join("", Collections.nCopies(99, "3000,400\n")));
    Result read = answer(MODEL + " --lengths=" + alike);

    assertThat(read.out()).isEqualTo(answer(MEANS).out());
    assertThat(read.err()).contains("99 requests").doesNotContain("Lengths differ");
  }

  @ParameterizedTest
  @CsvSource({
    "--input-stddev=-1, '--input-stddev: -1 given', a number from 0 to",
    "--output-stddev=-0.5, '--output-stddev: -0.5 given', a number from 0 to",
    "--input-stddev=NaN, '--input-stddev: NaN given', a number from 0 to",
    "--output-stddev=Infinity, '--output-stddev: Infinity given', a number from 0 to",
    "--input-stddev=wide, '--input-stddev: ''wide''', number",
    "--input-stddev=40000, '--input-stddev: 40000 given, expected a number from 0 to 19,598', lengths from 1 to 131"
  })
  void aDeviationThatCannotBeIsNamedWithWhatCan(String flag, String value, String expected) {
    refused(MEANS + " " + flag, value, expected);
  }

  @Test
  void lengthsAreAskedInOneWay() throws IOException {
    String trace = file("input,output\n1500,100\n");

    refused(MODEL + " --lengths=" + trace + " --input=3000", "--lengths", "--input=3000", "one of");
    refused(MODEL + " --lengths=" + trace + " --output-stddev=3", "--output-stddev=3", "one of");
    refused(MODEL + " --input-stddev=9 --output=400", "--input=TOKENS is missing", "--lengths");
    refused(MODEL, "--input=TOKENS is missing", "--lengths");
  }

  @ParameterizedTest
  @CsvSource({
    "'', header, input and output",
    "'prompt,answer\n1,2\n', 'prompt,answer', ContextTokens and GeneratedTokens",
    "'input,output\n', has no requests, a line for each",
    "'input,output\n9,9\n9,long\n', 'line 3, output: found ''long''', number",
    "'input,output\n0,9\n', 'line 2, input: found ''0''', from 1 to 10",
    "'input,output\n90000,50000\n1,1\n', '140,000 tokens in and out, of the longest request', '131,072; leave out'"
  })
  void aFileThatIsNoTraceIsNamedWithItsLine(String text, String place, String expected)
      throws IOException {
    refused(MODEL + " --lengths=" + file(text), place, expected);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused(MODEL + " --lengths=" + folder.resolve("none.csv"), "cannot be read", "there is no", "none.csv");
  }
}
