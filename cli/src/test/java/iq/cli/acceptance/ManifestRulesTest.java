package iq.cli.acceptance;

import static iq.cli.acceptance.ManifestsTest.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server and version a manifest is made for, and what has to be named. */
class ManifestRulesTest {
  private static final String SMALL =
      CREATE + "--model=example/small-15gib --accelerator-type=nvidia-l4";

  @TempDir Path folder;

  private static UnaryOperator<String> server(String server, String version) {
    return line ->
        line.replace("\"vllm\"", "\"" + server + "\"")
            .replace("\"0.7.2\"", "\"" + version + "\"");
  }

  private Iq with(List<UnaryOperator<String>> changes) {
    FixtureVariant variant = new FixtureVariant(folder);
    changes.forEach(change -> variant.add("P-L4", "example/small-15gib", change));
    return variant.imported();
  }

  @Test
  void theServerMayBeLeftOutWhereManifestsAreMadeForOne() {
    Iq iq = with(List.of(server("vllm", "0.11.2"), server("llama.cpp", "b4000")));

    Result result = iq.run(SMALL);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("image: vllm/vllm-openai:v0.11.2");
  }

  @Test
  void whereThereAreSeveralItIsAskedForWithTheirNames() {
    Iq iq = with(List.of(server("vllm", "0.11.2"), server("sglang", "0.5.9")));

    for (String spelling : List.of("", "container ai ")) {
      Result result = iq.run(spelling + SMALL);

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .contains("--model-server is needed, several were measured: sglang, vllm");
    }
  }

  @Test
  void whereThereIsNoneItIsSaidForWhichThereAre() {
    Result result = with(List.of(server("llama.cpp", "b4000"))).run(SMALL);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("makes none for llama.cpp on nvidia-l4", "vllm on nvidia-*");
  }

  @Test
  void aBenchmarkWithoutAReleaseNeedsAVersion() {
    Iq iq = with(List.of(server("vllm", "nightly")));

    Result result = iq.run(SMALL);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("--model-server-version is needed: 'nightly' is not a release (benchmark ");
    Result gcloud = iq.run("container ai " + SMALL + " --model-server=vllm");
    assertThat(gcloud.exit()).isEqualTo(1);
    assertThat(gcloud.err()).contains("ResponseError: code=400, message=--model-server-version");

    Result named = iq.run(SMALL + " --model-server-version=v0.11.2");
    assertThat(named.exit()).as(named.err()).isZero();
    assertThat(named.out()).contains("# Version: asked for 0.11.2, measured with nightly.");
  }

  @Test
  void aSourceThatStatesNoVersionNeedsOneToo() {
    Iq iq = with(List.of(line -> line.replace("\"0.7.2\"", "null")));

    assertThat(iq.run(SMALL).err())
        .contains("--model-server-version is needed: the source states no version");
    assertThat(iq.run(SMALL + " --model-server-version=0.11.2").out())
        .contains("# Version: asked for 0.11.2, measured with one that the source does not state.");
  }

  @Test
  void theNearestBenchmarkIsTakenUnderGcloudsWordsToo() {
    Result result =
        FixtureF.gcloud(
            CREATE
                + "--model=openai/gpt-oss-120b --accelerator-type=nvidia-h100-80gb"
                + " --model-server=vllm --model-server-version=v0.12.0 --use-case='Deep Research'"
                + " --serving-stack=llm-d");

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "# Use case: asked for Deep Research (256/4096), measured at 7936/64",
            "# Version: asked for 0.12.0, measured with 0.11.2.",
            "# Serving stack: measured behind llm-d");
  }

  @Test
  void whatGcloudRefusesAsAWordExitsWith2AndWhatItsServerRefusesWith1() {
    String vllm = SMALL.replace("nvidia-l4", "nvidia-h100-80gb") + " --model-server=vllm";
    assertThat(FixtureF.gcloud(vllm).exit()).isZero();
    for (String wrong : List.of(" --output=yaml", " --no-such-flag", " --target-ttft-milliseconds=x")) {
      assertThat(FixtureF.gcloud(vllm + wrong).exit()).as(wrong).isEqualTo(2);
    }
    for (String wrong :
        List.of(" --use-case=nope", " --serving-stack=nope", " --model-bucket-uri=nope",
            " --model-server-version=nightly")) {
      Result result = FixtureF.gcloud(vllm + wrong);
      assertThat(result.exit()).as(wrong).isEqualTo(1);
      assertThat(result.err())
          .startsWith("ERROR: (gcloud.container.ai.profiles.manifests.create) ResponseError: code=");
    }
  }
}
