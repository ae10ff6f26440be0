package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code iq manifests explain} and {@code diff}, and layouts of several files. */
class ManifestFilesTest {
  private static final String GEMMA =
      CREATE + "--model=google/gemma-2-27b-it --accelerator-type=nvidia-l4";

  @TempDir Path folder;

  private Path write(String name, String flags) throws IOException {
    return Files.writeString(folder.resolve(name), FixtureF.run(GEMMA + flags).out());
  }

  @Test
  void everyComputedValueIsExplained() throws IOException {
    Path file = write("a.yaml", " --target-ntpot-milliseconds=200");
    Result result = FixtureF.run("manifests explain '" + file + "'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "Deployment/default/gemma-2-27b-it-vllm-deployment\n",
            "  spec.template.spec.containers[inference-server].args[--tensor-parallel-size]: ",
            "TP 4: measured configuration",
            "spec.metrics[0].pods.target.averageValue: 1\n");
  }

  @Test
  void whatHasNoCommentsIsNotExplained() throws IOException {
    Path file = Files.writeString(folder.resolve("b.yaml"), "kind: A\n");
    Result result = FixtureF.run("manifests explain '" + file + "'");

    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("No value has a comment");
  }

  @Test
  void aNewVersionIsTheFirstDifference() throws IOException {
    Path old = write("old.yaml", " --model-server-version=0.7.2");
    Path now = write("new.yaml", " --model-server-version=0.7.3 --target-ntpot-milliseconds=200");
    Result result = FixtureF.run("manifests diff '" + old + "' '" + now + "'");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("3 objects: metadata.annotations['recommender.ai.gke.io/version']\n")
        .contains(
            "  - vllm/vllm-openai:v0.7.2\n  + vllm/vllm-openai:v0.7.3\n",
            "+ HorizontalPodAutoscaler/default/gemma-2-27b-it-vllm-hpa\n");
    assertThat(FixtureF.run("manifests diff '" + old + "' '" + old + "'").exit()).isZero();
  }

  @Test
  void whatIsNoFileOrNoYamlIsRefused() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "a: [1\n");

    assertThat(FixtureF.run("manifests explain nowhere.yaml").exit()).isEqualTo(2);
    Result result = FixtureF.run("manifests diff '" + bad + "' '" + bad + "'");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("bad.yaml: is not YAML: line 2");
  }

  @Test
  void aLayoutOfSeveralFilesNeedsAFolder() throws IOException {
    Result without = FixtureF.run(GEMMA + " --layout=helm");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).contains("--output-path=FOLDER is needed");
    assertThat(FixtureF.run(GEMMA + " --layout=hlem").err())
        .contains("'hlem' is not known; expected one of plain, kustomize, helm");

    Path chart = folder.resolve("chart");
    Result made = FixtureF.run(GEMMA + " --layout=helm --output-path '" + chart + "'");
    assertThat(made.out()).isEqualTo("Output saved to " + chart + "\n");
    try (Stream<Path> files = Files.walk(chart)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> chart.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "Chart.yaml", "values.yaml", "templates/objects.yaml", "templates/NOTES.txt");
    }
  }
}
