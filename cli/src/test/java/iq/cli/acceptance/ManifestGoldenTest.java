package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole manifests as recorded; {@code -Dgoldens.record=true} records them anew, to be looked at
 * before they are committed.
 */
class ManifestGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/iq/cli/acceptance/manifests");

  private static void check(Iq iq, String flags, String file) throws IOException {
    Result result = iq.run(CREATE + flags);
    assertThat(result.exit()).as(result.err()).isZero();
    Path path = FOLDER.resolve("ManifestGoldenTest." + file + ".yaml");
    if (Boolean.getBoolean("goldens.record")) {
      Files.writeString(path, result.out(), UTF_8);
    }
    assertThat(result.out()).isEqualTo(Files.readString(path, UTF_8));
  }

  @Test
  void vllmOnGpus() throws IOException {
    check(
        FixtureF.iq(),
        "--model=google/gemma-2-27b-it --model-server=vllm --accelerator-type=nvidia-l4",
        "gemma-2-27b-it-vllm-nvidia-l4");
  }

  @Test
  void vllmOnTpus() throws IOException {
    check(
        FixtureF.iq(),
        "--model=google/gemma-3-27b-it --model-server=vllm --accelerator-type=tpu-v6e-slice",
        "gemma-3-27b-it-vllm-tpu-v6e");
  }

  @Test
  void sglangOnGpus(@TempDir Path folder) throws IOException {
    Iq iq =
        new FixtureVariant(folder)
            .add(
                "P-L4",
                "example/small-15gib",
                line ->
                    line.replace("\"vllm\"", "\"sglang\"").replace("\"0.7.2\"", "\"0.5.6.post2\""))
            .imported();
    // The day of an import stands in the store, not in the manifest.
    check(
        iq,
        "--model=example/small-15gib --model-server=sglang --accelerator-type=nvidia-l4"
            + " --namespace=serving",
        "small-15gib-sglang-nvidia-l4");
  }
}
