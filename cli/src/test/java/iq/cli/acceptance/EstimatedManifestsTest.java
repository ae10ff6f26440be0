package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests of what nobody measured: they say so, and go by the worse end of the interval. */
class EstimatedManifestsTest {
  /** Nobody measured this model on an L4. */
  private static final String UNMEASURED =
      "manifests create --model=openai/gpt-oss-120b --accelerator-type=nvidia-l4 --model-server=vllm"
          + " --model-server-version=0.18.0 --use-case=Chatbot";

  private static final String MEASURED =
      "manifests create --model=openai/gpt-oss-120b --accelerator-type=nvidia-h100-80gb"
          + " --model-server=vllm --use-case='Balanced 1K'";

  private static Result made(String line) {
    Result result = ShippedCatalog.iq().run("profiles " + line);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  @Test
  void withoutTheWordThereAreNone() {
    Result result = ShippedCatalog.iq().run("profiles " + UNMEASURED);

    assertThat(result.exit()).isNotZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nothing was measured of openai/gpt-oss-120b");
  }

  @ParameterizedTest
  @CsvSource({"estimated", "all", "measured-first"})
  void commentsCarryBasisIntervalAndWhatItLeansOn(String include) {
    String text = made(UNMEASURED + " --include=" + include).out();

    assertThat(text)
        .containsPattern("# Estimated \\((neighbour|physical)\\), not measured: the ")
        .containsPattern("# 90 % intervals at \\S+ requests in flight: \\S+ to \\S+ output tokens/s, TTFT ")
        .containsPattern("# The estimate leans on benchmarks [0-9a-f]{8}, ")
        .containsPattern(
            "# TP \\d+: estimated \\((neighbour|physical)\\), 90 % interval \\S+ to \\S+ output tokens/s at \\S+ in flight")
        .contains("estimated/openai/gpt-oss-120b/vllm@0.18.0/nvidia-l4/", "kind: Deployment")
        .doesNotContain("measured configuration", "# Measured: benchmark");
  }

  @Test
  void theIntervalIsOfTheConfidenceAskedFor() {
    assertThat(made(UNMEASURED + " --include=estimated --confidence=50").out())
        .contains("50 % interval")
        .doesNotContain("90 % interval");
  }

  /** More confidence is a worse end: a copy is trusted with no more requests, never with fewer. */
  @Test
  void thresholdsGoByTheWorseEnd() {
    String line = UNMEASURED + " --include=estimated --target-ntpot-milliseconds=400";
    String sure = made(line + " --confidence=95").out();
    String bold = made(line + " --confidence=50").out();

    assertThat(sure).contains("estimated, the worse end of the 95 % interval");
    assertThat(kept(sure)).isPositive().isLessThan(kept(bold));
  }

  private static double kept(String text) {
    Matcher rate = Pattern.compile("is kept up to ([\\d.]+) output tokens/s a replica").matcher(text);
    assertThat(rate.find()).as(text).isTrue();
    return Double.parseDouble(rate.group(1));
  }

  @Test
  void whatWasMeasuredAtTheseLengthsStaysWhatItWas() {
    String measured = made(MEASURED).out();

    assertThat(measured).contains("# Measured: benchmark ").doesNotContain("stimated");
    assertThat(made(MEASURED + " --include=all").out()).isEqualTo(measured);
    assertThat(made(MEASURED + " --include=measured-first").out()).isEqualTo(measured);
    assertThat(made(MEASURED + " --include=estimated --model-server-version=0.18.0").out())
        .contains("# Estimated (transfer), not measured: this deployment was measured at other");
  }

  @ParameterizedTest
  @CsvSource({
    "--include=guessed, --include: 'guessed', measured",
    "--include=estimated --confidence=99, --confidence: '99', 90",
    "--include=estimated --model=openai/gpt-oss-12b, --model, openai/gpt-oss-120b",
    "--include=estimated --model-server=tgi, --model-server: 'tgi', vllm"
  })
  void whatIsNotKnownIsRefused(String flags, String problem, String closest) {
    String line = UNMEASURED;
    for (String flag : flags.split(" ", -1)) {
      line = line.replaceFirst(flag.split("=", 2)[0] + "=\\S+", "");
    }
    Result result = ShippedCatalog.iq().run("profiles " + line + " " + flags);

    assertThat(result.exit()).as(result.out()).isEqualTo(2);
    assertThat(result.err()).contains(problem, closest).doesNotContain("unexpected fault");
  }
}
