package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.documents;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line with {@code profiles manifests create} that Google's documentation prints, unchanged
 * but for its first word and, so that nothing is written beside the sources, the place of
 * manifests.yaml.
 */
class DocumentationManifestsTest {
  private static final String FILE = "manifests.yaml";
  private static final List<String> SERVED = List.of("Deployment", "Service", "PodMonitoring");
  private static final List<String> SCALED =
      List.of("Deployment", "Service", "PodMonitoring", "HorizontalPodAutoscaler");
  private static final List<String> FROM_A_BUCKET =
      List.of("Deployment", "ServiceAccount", "Service", "PodMonitoring");
  private static final List<String> BEHIND_LLM_D =
      List.of(
          "Deployment", "PodMonitoring", "ServiceAccount", "Role", "RoleBinding", "ConfigMap",
          "Deployment", "Service", "InferencePool", "InferenceObjective", "Gateway", "HTTPRoute",
          "HealthCheckPolicy", "GCPBackendPolicy", "PodMonitoring");
  private static final String DISTILLED =
      "profiles manifests create --model deepseek-ai/DeepSeek-R1-Distill-Qwen-7B"
          + " --model-server vllm --accelerator-type=nvidia-tesla-a100 --output=manifest"
          + " --output-path manifests.yaml";

  /** Lines, and the kinds of what they make of fixture F and of the built-in catalog alike. */
  private static final Map<String, List<String>> LINES =
      Map.of(
          "profiles manifests create --model=google/gemma-2-27b-it --model-server=vllm"
              + " --model-server-version=v0.7.2 --accelerator-type=nvidia-l4"
              + " --target-ntpot-milliseconds=200",
          SCALED,
          "profiles manifests create --model=google/gemma-2-27b-it --model-server=vllm"
              + " --accelerator-type=nvidia-l4 --model-bucket-uri=gs://BUCKET_NAME"
              + " --output-path=manifests.yaml",
          FROM_A_BUCKET,
          "profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm"
              + " --model-server-version=v0.11.2 --accelerator-type=nvidia-h100-80gb"
              + " --model-bucket-uri=gs://BUCKET_NAME --output-path=manifests.yaml",
          FROM_A_BUCKET,
          "profiles manifests create --model=google/gemma-2-27b-it --accelerator-type=nvidia-l4"
              + " --target-ntpot-milliseconds=250",
          SCALED,
          "profiles manifests create --accelerator-type=nvidia-h100-80gb"
              + " --model=openai/gpt-oss-120b --model-server=vllm --serving-stack=llm-d"
              + " --use-case 'Multi Agent Large Document Summarization'",
          BEHIND_LLM_D);

  @TempDir Path folder;

  static Stream<Arguments> linesByCatalogAndSpelling() {
    return LINES.entrySet().stream()
        .flatMap(
            line ->
                Stream.of("", "container ai ")
                    .flatMap(
                        spelling ->
                            Stream.of(FixtureF.iq(), ShippedCatalog.iq())
                                .map(
                                    iq -> Arguments.of(spelling + line.getKey(), line.getValue(), iq))));
  }

  static Stream<Iq> catalogs() {
    return Stream.of(FixtureF.iq(), ShippedCatalog.iq());
  }

  @ParameterizedTest
  @MethodSource("linesByCatalogAndSpelling")
  void eachMakesManifestsThatAreValid(String line, List<String> kinds, Iq iq) throws IOException {
    Path file = folder.resolve(FILE);
    Result result = iq.run(line.replace(FILE, "'" + file + "'"));

    assertThat(result.exit()).as(result.err()).isZero();
    if (line.contains(FILE)) {
      assertThat(result.out()).isEqualTo("Output saved to " + file + "\n");
    } else {
      Files.writeString(file, result.out());
    }
    assertThat(kinds(Files.readString(file))).isEqualTo(kinds);
    assertThat(Files.readString(file)).doesNotContain("null", "?/?");
    Result check = iq.run("manifests validate '" + file + "'");
    assertThat(check.out()).isEqualTo(kinds.size() + " objects valid\n");
    assertThat(check.exit()).isZero();
  }

  @Test
  void whatABucketHoldsIsNotWhatHuggingFaceHas() {
    String line =
        "profiles manifests create --model=openai/gpt-oss-120b --model-server=vllm"
            + " --model-server-version=v0.11.2 --accelerator-type=nvidia-h100-80gb";

    assertThat(ShippedCatalog.iq().run(line + " --model-bucket-uri=gs://models/oss").out())
        .contains("# Precision: measured with fp4 weights; whether the files at gs://models/oss are");
    assertThat(ShippedCatalog.iq().run(line).out()).doesNotContain("# Precision");
  }

  private static List<Object> kinds(String text) {
    return documents(text).stream().<Object>map(one -> ((Map<?, ?>) one).get("kind")).toList();
  }

  /** Neither has a measurement of this model. */
  @ParameterizedTest
  @MethodSource("catalogs")
  void whereNothingWasMeasuredThereIsNoFileButWhatThereIs(Iq iq) {
    Path file = folder.resolve(FILE);
    for (String spelling : List.of("", "container ai ")) {
      Result result = iq.run(spelling + DISTILLED.replace(FILE, "'" + file + "'"));

      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
      assertThat(file).doesNotExist();
      assertThat(result.err())
          .contains("nothing was measured of deepseek-ai/DeepSeek-R1-Distill-Qwen-7B; measured,");
    }
    assertThat(FixtureF.run(DISTILLED).err()).contains("openai/gpt-oss-120b");
    assertThat(ShippedCatalog.iq().run(DISTILLED).err()).contains("deepseek-ai/DeepSeek-R1-0528");
  }

  @Test
  void theSameLineMakesAManifestOnceTheModelIsMeasured() throws IOException {
    Iq iq =
        new FixtureVariant(folder)
            .add("P-A100", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", points -> points)
            .imported();
    Path file = folder.resolve(FILE);

    Result result = iq.run("container ai " + DISTILLED.replace(FILE, "'" + file + "'"));

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(kinds(Files.readString(file))).isEqualTo(SERVED);
    assertThat(Files.readString(file)).endsWith("\n---\n");
  }

  /** The model is measured, but not on this accelerator or with this server. */
  @Test
  void acceleratorsServersAndShapesThatExistAreTold() {
    String gemma = "profiles manifests create --model=google/gemma-2-27b-it ";
    String elsewhere = gemma + "--model-server=vllm --accelerator-type=nvidia-b200";
    String otherwise = gemma + "--model-server=sglang --accelerator-type=nvidia-l4";
    for (String line : List.of(elsewhere, otherwise)) {
      for (String spelling : List.of("", "container ai ")) {
        Result fixture = FixtureF.run(spelling + line);
        assertThat(fixture.exit()).isEqualTo(1);
        assertThat(fixture.err())
            .contains("nvidia-h100-80gb vllm 128/128; nvidia-l4 vllm 128/128; nvidia-tesla-a100");
        Result shipped = ShippedCatalog.iq().run(spelling + line);
        assertThat(shipped.exit()).isEqualTo(1);
        assertThat(shipped.err())
            .contains(
                "nvidia-h100-80gb vllm, lengths not stated; nvidia-l4 vllm, lengths not stated");
      }
    }
  }
}
