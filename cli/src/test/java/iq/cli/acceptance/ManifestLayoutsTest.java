package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static iq.cli.acceptance.ManifestsTest.documents;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --layout}, {@code iq manifests explain} and {@code iq manifests diff}. */
class ManifestLayoutsTest {
  private static final String GEMMA =
      CREATE + "--model=google/gemma-2-27b-it --accelerator-type=nvidia-l4";

  @TempDir Path folder;

  private Path made(String name, String flags) {
    Path path = folder.resolve(name);
    Result result = FixtureF.run(GEMMA + flags + " --output-path='" + path + "'");
    assertThat(result.exit()).as(result.err()).isZero();
    return path;
  }

  @Test
  void kustomizeHasAnObjectAFileAndAnOverlayForWhatUsersChange() throws IOException {
    Path made = made("k", " --layout=kustomize");
    Path base = made.resolve("base");

    String objects = "deployment service podmonitoring";
    StringBuilder line = new StringBuilder("manifests validate");
    for (String object : objects.split(" ", -1)) {
      line.append(" '").append(base.resolve(object + ".yaml")).append("'");
    }
    assertThat(FixtureF.run(line.toString()).out()).isEqualTo("3 objects valid\n");
    assertThat(Files.readString(base.resolve("kustomization.yaml")))
        .contains("- deployment.yaml\n", "# Measured: benchmark ");
    assertThat(Files.readString(made.resolve("overlays/default/kustomization.yaml")))
        .contains("- ../../base\n", "newTag: v0.7.2\n", "count: 1\n");
  }

  @Test
  void whatUsersChangedStaysWhenTheBaseIsMadeAgain() throws IOException {
    Path overlay = made("k", " --layout=kustomize").resolve("overlays/default/kustomization.yaml");
    Files.writeString(overlay, "# ours\n");

    Result again =
        FixtureF.run(
            GEMMA + " --model-server-version=0.11.2 --layout=kustomize --output-path='"
                + folder.resolve("k") + "'");

    assertThat(again.exit()).isZero();
    assertThat(overlay).hasContent("# ours\n");
    assertThat(again.err()).contains(overlay + " is there already: left as it is");
    assertThat(folder.resolve("k/base/deployment.yaml")).content().contains("v0.11.2");
  }

  @Test
  void theValuesOfAChartAreTheObjects() throws IOException {
    Path made = made("h", " --layout=helm");

    Object values = documents(Files.readString(made.resolve("values.yaml"))).getFirst();
    assertThat(Result.at(values, "objects")).isInstanceOf(Map.class);
    assertThat(Result.at(values, "objects") instanceof Map<?, ?> map ? List.copyOf(map.values()) : null)
        .isEqualTo(documents(FixtureF.run(GEMMA).out()));
    assertThat(made.resolve("templates/objects.yaml")).content().contains("range $name, $object");
    assertThat(made.resolve("templates/NOTES.txt")).content().contains("kubectl create secret");
  }

  @Test
  void aLayoutOfSeveralFilesNeedsAFolder() {
    Result result = FixtureF.run(GEMMA + " --layout=helm");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--layout=helm", "--output-path=FOLDER is needed");
    assertThat(FixtureF.run(GEMMA + " --layout=chart").err())
        .contains("'chart' is not known; expected one of plain, kustomize, helm");
  }

  @Test
  void explainTellsOfEachComputedValueWhy() {
    Result result = FixtureF.run("manifests explain '" + made("a.yaml", "") + "'");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "Deployment/default/gemma-2-27b-it-vllm-deployment\n",
            "args[--tensor-parallel-size]: --tensor-parallel-size=4\n",
            "TP 4: measured configuration (benchmark ");
  }

  @Test
  void diffTellsWhatChangedAndExitsWith1AsDiffDoes() {
    Path before = made("before.yaml", "");
    Path after = made("after.yaml", " --model-server-version=0.11.2");

    Result result = FixtureF.run("manifests diff '" + before + "' '" + after + "'");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("- vllm/vllm-openai:v0.7.2\n  + vllm/vllm-openai:v0.11.2\n");
    Result same = FixtureF.run("manifests diff '" + before + "' '" + before + "'");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).isEmpty();
  }
}
