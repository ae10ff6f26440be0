package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flags of {@code profiles manifests create}, and what is refused. */
class ManifestFlagsTest {
  private static final String GEMMA =
      CREATE + "--model=google/gemma-2-27b-it --accelerator-type=nvidia-l4";

  @Test
  void partsCanBeAskedForAlone() {
    String all = FixtureF.run(GEMMA).out();
    String manifest = FixtureF.run(GEMMA + " --output=manifest").out();
    String comments = FixtureF.run(GEMMA + " --output=comments").out();

    assertThat(manifest).endsWith("\n---\n");
    assertThat(comments.lines()).allMatch(line -> line.startsWith("# "));
    assertThat(all).isEqualTo(manifest + comments).doesNotEndWith("\n");
  }

  @Test
  void theFileIsItsOwnersAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new").resolve("manifests.yaml");
    String line = GEMMA + " --output-path '" + file + "'";
    assertThat(FixtureF.gcloud(line).out()).isEqualTo("Output saved to " + file + "\n");
    Result again = FixtureF.run(line);

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(Files.readString(file)).isEqualTo(FixtureF.run(GEMMA).out());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.resolveSibling("."))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatWasMeasuredIsToldWhereNothingFits() {
    Result result =
        FixtureF.run(CREATE + "--model=google/gemma-2-27b-it --accelerator-type=tpu-v6e-slice");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nvidia-l4 vllm 128/128", "nvidia-h100-80gb vllm 128/128");
    Result unknown = FixtureF.run(CREATE + "--model=a/b --accelerator-type=nvidia-l4");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("nothing was measured of a/b");
  }

  @Test
  void aPlatformWithoutTheAcceleratorIsRefusedWithThoseThatHaveIt() {
    Result result = FixtureF.run(GEMMA + " --platform=aks");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(
            "--platform: aks has no nvidia-l4",
            "known on gke-autopilot, gke-standard, openshift, kubernetes");
    assertThat(FixtureF.run(GEMMA + " --platform=gke").err()).contains("closest first: gke-");
  }

  @Test
  void wordsThatStandForNothingAreRefusedWithTheClosest() {
    assertThat(FixtureF.run(CREATE + "--model=google/gemma-2-27b-it --accelerator-type=l4").err())
        .contains("--accelerator-type: 'l4' is not known; known, closest first: nvidia-l4");
    assertThat(FixtureF.run(GEMMA + " --model-server=vlm").err())
        .contains("--model-server: 'vlm' is not known; known, closest first: vllm");
  }

  @Test
  void anAdapterThatReadsNothingOnThePlatformIsRefused() {
    Result result =
        FixtureF.run(
            GEMMA + " --platform=kubernetes --target-ntpot-milliseconds=200"
                + " --metrics-adapter=google-pods");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("--metrics-adapter: 'google-pods'", "expected keda or prometheus-adapter");
  }

  @Test
  void aNamespaceOfOnesOwnIsMadeFirst() {
    assertThat(FixtureF.run(GEMMA + " --namespace=llm").out())
        .contains("kubectl create namespace llm\n");
    assertThat(FixtureF.run(GEMMA).out()).doesNotContain("create namespace");
  }

  @Test
  void wrongWordsAreRefused() {
    assertThat(FixtureF.run(GEMMA + " --output=yaml").exit()).isEqualTo(2);
    assertThat(FixtureF.run(GEMMA + " --namespace=No_Name").err()).contains("--namespace");
    assertThat(FixtureF.run(GEMMA + " --use-case=nope").exit()).isEqualTo(2);
    assertThat(FixtureF.run(GEMMA + " --model-server-version=nightly").err())
        .contains("'nightly' is not a release");
    assertThat(FixtureF.run(CREATE + "--model=google/gemma-2-27b-it").exit()).isEqualTo(2);
  }
}
