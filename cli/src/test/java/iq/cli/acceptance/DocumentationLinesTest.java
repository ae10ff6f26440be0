package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that Google's documentation prints, unchanged but for their first word. */
class DocumentationLinesTest {
  @TempDir private static Path folder = Path.of("");
  private static Iq iq = FixtureF.iq();

  /** Fixture F's figures again, under the names of the models that the documentation speaks of. */
  @BeforeAll
  static void importTheModelsOfTheDocumentation() throws IOException {
    Path points = folder.resolve("documentation.jsonl");
    Files.writeString(
        points,
        FixtureF.text("points.jsonl")
            .replace("google/gemma-3-27b-it", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B")
            .replace("openai/gpt-oss-120b", "openai/gpt-oss-20b"));
    iq = FixtureF.iq().withStore(folder.resolve("store.sqlite"));
    assertThat(iq.run("benchmarks import '" + points + "'").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "container ai profiles models list",
        "container ai profiles list --model=openai/gpt-oss-20b --pricing-model=on-demand --target-ttft-milliseconds=300",
        "container ai profiles list --use-case=\"Text Summarization\"",
        "container ai profiles benchmarks list --model=deepseek-ai/DeepSeek-R1-Distill-Qwen-7B --model-server=vllm",
        "container ai profiles benchmarks list --model=deepseek-ai/DeepSeek-R1-Distill-Qwen-7B --model-server=vllm --pricing-model=on-demand",
        "container ai profiles use-cases list"
      })
  void areTakenUnchanged(String line) {
    Result result = iq.run(line);

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out().lines()).hasSizeGreaterThan(1);
  }

  @Test
  void theFirstQuestionIsAnsweredWithinItsTarget() {
    Result result =
        iq.run(
            "container ai profiles list --model=openai/gpt-oss-20b --pricing-model=on-demand"
                + " --target-ttft-milliseconds=300");

    assertThat(result.column("Model")).containsOnly("openai/gpt-oss-20b");
    assertThat(result.column("TTFT(ms)"))
        .isNotEmpty()
        .allSatisfy(ttft -> assertThat(Integer.parseInt(ttft)).isLessThanOrEqualTo(300));
  }

  @Test
  void onDemandCostsMoreThanSpotInTheBenchmarksToo() {
    String line =
        "container ai profiles benchmarks list"
            + " --model=deepseek-ai/DeepSeek-R1-Distill-Qwen-7B --model-server=vllm";

    assertThat(iq.run(line).out()).contains("tpu-v6e-slice").contains(",v0.14.0,3072,");
    assertThat(iq.run(line + " --pricing-model=on-demand").out()).isNotEqualTo(iq.run(line).out());
  }
}
