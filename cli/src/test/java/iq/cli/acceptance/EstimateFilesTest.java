package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own models and accelerators from files. */
class EstimateFilesTest {
  private static final String CONFIG =
      """
      {"architectures": ["LlamaForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336,
       "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8,
       "vocab_size": 128256, "max_position_embeddings": 131072, "torch_dtype": "bfloat16",
       "tie_word_embeddings": false, "model_type": "llama", "hidden_act": "silu"}
      """;
  private static final String ACCELERATOR =
      """
      {"accelerator": "acme-npu-1", "memory_gb": 80, "memory_bandwidth_gb_per_s": 3350,
       "bf16_dense_tflops": 989, "fp8_dense_tflops": 1978, "scale_up_gb_per_s_one_way": 450,
       "accelerators_per_node": 8, "source": "data sheet"}
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Result run(String flags) {
    return ShippedCatalog.iq().run("estimate --input=1000 --output=100 --concurrency=8 " + flags);
  }

  private static void refused(Result result, String... words) {
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("unexpected fault", "\tat ");
  }

  @Test
  void aConfigurationFileIsAModel() throws IOException {
    Path config = file("config.json", CONFIG);
    Result own = run("--model-config=" + config + " --model=acme/own --accelerator=nvidia-h100-80gb");

    assertThat(own.exit()).as(own.err()).isZero();
    assertThat(own.err()).contains("acme/own, bf16, on 1 x nvidia-h100-80gb");
    assertThat(own.out()).contains("estimated, neighbour");
  }

  @Test
  void aFileIsAnAccelerator() throws IOException {
    Path file = file("npu.json", ACCELERATOR);
    Result own = run("--model=meta-llama/Llama-3.1-8B-Instruct --accelerator-file=" + file);

    assertThat(own.exit()).as(own.err()).isZero();
    assertThat(own.err()).contains("on 1 x acme-npu-1");
    assertThat(own.out()).contains("estimated, neighbour");
  }

  @Test
  void bothTogetherAreAPhysicalEstimateOrDeclined() throws IOException {
    Result own =
        run("--model-config=" + file("config.json", CONFIG) + " --model=acme/own"
                + " --accelerator-file=" + file("npu.json", ACCELERATOR));

    if (own.exit() == 0) {
      assertThat(own.out()).contains("estimated, physical");
    } else {
      refused(own, "declined");
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused(run("--model-config=no.json --accelerator=nvidia-l4"), "no.json");
    refused(run("--model=openai/gpt-oss-20b --accelerator-file=no.json"), "no.json");
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    Path broken = file("broken.json", "{\"hidden_size\": ");
    refused(run("--model-config=" + broken + " --accelerator=nvidia-l4"), "broken.json");
    refused(run("--model=openai/gpt-oss-20b --accelerator-file=" + broken), "broken.json");
  }

  @Test
  void anUnknownArchitectureIsNamed() throws IOException {
    Path config =
        file(
            "config.json",
            CONFIG.replace("LlamaForCausalLM", "NobodysForCausalLM")
                .replace("\"hidden_act\": \"silu\"", "\"ssm_state_size\": 128"));
    refused(
        run("--model-config=" + config + " --model=acme/own --accelerator=nvidia-l4"),
        "config.json", "NobodysForCausalLM");
  }

  @Test
  void whatAModelWasReadAsIsSaid() throws IOException {
    Path known = file("known.json", CONFIG);
    assertThat(run("--model-config=" + known + " --accelerator=nvidia-h100-80gb").err())
        .contains("known.json: read as LlamaForCausalLM, 8.0 billion parameters")
        .doesNotContain("not known");

    Path other = file("other.json", CONFIG.replace("LlamaForCausalLM", "NobodysForCausalLM"));
    Result answered = run("--model-config=" + other + " --accelerator=nvidia-h100-80gb");
    assertThat(answered.exit()).as(answered.err()).isZero();
    assertThat(answered.err())
        .contains(
            "other.json: read as NobodysForCausalLM",
            "NobodysForCausalLM is not known: counted as layers of Llama");
  }

  @Test
  void aFactThatIsNotStatedIsNamed() throws IOException {
    Path config = file("config.json", CONFIG.replace("\"num_hidden_layers\": 32,", ""));
    refused(
        run("--model-config=" + config + " --accelerator=nvidia-l4"),
        "config.json", "num_hidden_layers", "found nothing", "whole number");
  }

  @Test
  void aNameOfTheArchitectureIsNeeded() throws IOException {
    Path config = file("config.json", CONFIG.replace("[\"LlamaForCausalLM\"]", "[]"));
    refused(
        run("--model-config=" + config + " --accelerator=nvidia-l4"),
        "config.json", "architectures", "found '[]'", "LlamaForCausalLM");
  }
}
