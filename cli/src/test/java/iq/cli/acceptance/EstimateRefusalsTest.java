package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that {@code iq estimate} does not answer: exit 2, and the reason. */
class EstimateRefusalsTest {
  private static final String BLANK = "estimate --input=1000 --output=100";
  private static final String LINE =
      "estimate --model=meta-llama/Llama-3.1-8B-Instruct --accelerator=nvidia-h100-80gb";

  @TempDir private Path folder = Path.of("");

  private static String refused(String line) {
    Result result = ShippedCatalog.iq().run(line);
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("iq: ")
        .doesNotContain("unexpected fault", "\tat ", "Exception");
    return result.err();
  }

  @ParameterizedTest
  @CsvSource({
    "--model=gpt-oss-120b --accelerator=nvidia-l4, --model, 'gpt-oss-120b', openai/gpt-oss-120b",
    "--model=gpt-oss-120b --accelerator=nvidia-l4, --model, 'gpt-oss-120b', --model-config",
    "--model=openai/gpt-oss-120b --accelerator=h100, --accelerator, 'h100', nvidia-h100-80gb",
    "--accelerator=nvidia-l4, --model, missing, --model-config",
    "--model=openai/gpt-oss-120b, --accelerator, missing, --accelerator-file"
  })
  void whatIsNotKnownIsNamedWithTheClosest(
      String flags, String flag, String value, String closest) {
    assertThat(refused(BLANK + " " + flags)).contains(flag, value, closest);
  }

  @ParameterizedTest
  @CsvSource({
    "--precision=fp16x, 'fp16x', bf16",
    "--model-server=vlm, 'vlm', vllm",
    "--concurrency=none, 'none', number",
    "--concurrency=0, 0, from 1 to",
    "'--concurrency=1,', --concurrency, number",
    "--accelerator-count=0, 0, from 1 to",
    "--tensor-parallel-size=-1, -1, from 1 to",
    "--accelerator-count=4 --tensor-parallel-size=3, '3 does not divide --accelerator-count=4', whole copies"
  })
  void otherValuesAreNamedWithWhatWasExpected(String flags, String value, String expected) {
    assertThat(refused(LINE + " --input=1000 --output=100 " + flags)).contains(value, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "NaN", "Infinity", "1e12", "many", "''"})
  void nonsenseLengthsAreRefused(String tokens) {
    assertThat(refused(LINE + " --input=" + tokens + " --output=100"))
        .contains("--input").contains("number");
    assertThat(refused(LINE + " --input=100 --output=" + tokens))
        .contains("--output").contains("number");
  }

  @Test
  void lengthsAreNotGuessed() {
    assertThat(refused(LINE + " --output=100")).contains("--input");
    assertThat(refused(LINE + " --input=100")).contains("--output");
  }

  @ParameterizedTest
  @CsvSource({
    "--input=100000 --output=100, 'prompts of 100,000 tokens', 'longest measured has'",
    "--input=100 --output=30000, 'answers of 30,000 tokens', 'longest measured has'"
  })
  void whatIsFarFromAnythingMeasuredIsDeclined(String lengths, String value, String measured) {
    assertThat(refused(LINE + " " + lengths)).contains("declined", value, measured, "estimates go to");
  }

  @Test
  void whatDoesNotFitIsDeclinedWithTheFewestThatDo() {
    String err =
        refused(
            BLANK
                + " --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-l4"
                + " --accelerator-count=1");

    assertThat(err).contains("declined", "do not fit", "1 accelerators", "8");
    assertThat(
            ShippedCatalog.iq()
                .run(
                    BLANK
                        + " --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-l4"
                        + " --accelerator-count=8")
                .exit())
        .isZero();
  }

  @Test
  void copiesThatDoNotFitAloneAreDeclinedWithTheCopyThatDoes() {
    assertThat(
            refused(
                BLANK
                    + " --model=meta-llama/Llama-3.3-70B-Instruct --accelerator=nvidia-l4"
                    + " --accelerator-count=8 --tensor-parallel-size=1"))
        .contains("declined", "do not fit", "one copy over 8 of them would fit");
  }

  @Test
  void whatIsLongerThanTheContextIsDeclined() {
    assertThat(
            refused(
                "estimate --model=meta-llama/Llama-3.1-8B-Instruct --accelerator=nvidia-l4"
                    + " --input=200000 --output=100"))
        .contains("declined", "200,100 tokens", "context of 131,072");
  }

  @ParameterizedTest
  @CsvSource({
    "--model=Deci/DeciLM-7B --accelerator=nvidia-l4, num_kv_heads",
    "--model=openai/gpt-oss-20b --accelerator=intel-gaudi2, memory_bandwidth_gb_per_s",
    "--model=openai/gpt-oss-20b --accelerator=nvidia-tesla-t4, bf16_dense_tflops"
  })
  void missingFactsAreNamedByTheirColumns(String flags, String column) {
    assertThat(refused(BLANK + " " + flags)).contains("declined", "missing", column);
  }

  @Test
  void aCalibrationThatIsNotThereSaysHowOneIsMade() {
    assertThat(refused(LINE + " --input=1 --output=9 --calibration=" + folder.resolve("no.txt")))
        .contains("--calibration", "no.txt", "does not exist", "iq catalog calibrate");
  }

  @ParameterizedTest
  @CsvSource({
    "core weights heavy, 'line 1,', not a number",
    "{}, 'line 1,', expected catalog",
    "core weights 1.3, lines are missing, core prefill_compute",
    "'', lines are missing, core prefill_compute"
  })
  void aGarbledCalibrationNamesTheLine(String text, String place, String expected)
      throws IOException {
    Path file = folder.resolve("garbled.txt");
    Files.writeString(file, text + "\n");

    assertThat(refused(LINE + " --input=1 --output=9 --calibration=" + file))
        .contains("--calibration", "garbled.txt", place, expected);
  }
}
