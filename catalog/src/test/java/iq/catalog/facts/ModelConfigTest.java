package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Model;
import iq.catalog.text.NamedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConfigTest {

  @Test
  void aConfigurationBecomesAModel() {
    Model model = Configs.model(Configs.LLAMA);
    assertThat(model)
        .isEqualTo(
            new Model(
                "acme/mine",
                8.03,
                null,
                "computed from architecture",
                32,
                4096,
                32,
                8,
                128,
                null,
                null,
                128_256,
                131_072,
                "bfloat16",
                null,
                null,
                null,
                null,
                null,
                14_336,
                null,
                14.96,
                "LlamaForCausalLM",
                null,
                "config.json",
                "weights_gib: computed from architecture (bfloat16)"));
  }

  @Test
  void theFileMayNameTheModelItWasTunedFrom() {
    assertThat(ModelConfig.read(NamedText.of("config.json", Configs.LLAMA)).statedName())
        .isEqualTo("acme/base-8b");
    assertThat(ModelConfig.read(NamedText.of("config.json", "{}")).statedName()).isNull();
  }

  @Test
  void tiedEmbeddingsCountOnce() {
    Model tied = Configs.model(Configs.llama("embeddings\": false", "embeddings\": true"));
    assertThat(tied.parametersBillion()).isEqualTo(7.505); // 128,256 x 4,096 fewer
  }

  @Test
  void headsThatAreNotStatedAreAsLlamasCodeTakesThem() {
    Model model = Configs.model(Configs.llama("\"num_key_value_heads\": 8,", ""));
    assertThat(model.kvHeads()).isEqualTo(32);
    assertThat(model.headDim()).isEqualTo(128);
    assertThat(Configs.model(Configs.llamaWith("\"head_dim\": 64")).headDim()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"sliding_window\": 4096' | 4096",
        "'\"sliding_window\": null' | ",
        "'\"use_sliding_window\": false, \"sliding_window\": 131072' | ",
        "'\"use_sliding_window\": true, \"sliding_window\": 131072' | 131072",
      })
  void aWindowCountsWhereItIsUsed(String members, Integer window) {
    assertThat(Configs.model(Configs.llamaWith(members)).slidingWindow()).isEqualTo(window);
  }

  @Test
  void multimodalModelsHoldTheDecoderInside() {
    Model model = Configs.published("meta-llama/Llama-4-Maverick-17B-128E-Instruct");
    assertThat(model.layers()).isEqualTo(48);
    assertThat(model.dtype()).isEqualTo("bfloat16");
    assertThat(model.note())
        .contains("decoder only, without towers", "experts in 24 of 48 layers");
  }

  @Test
  void latentAttentionHasItsRankAndTheSizeOfAValueHead() {
    Model model = Configs.published("zai-org/GLM-4.7-Flash");
    assertThat(model.kvLoraRank()).isEqualTo(512);
    assertThat(model.qkRopeHeadDim()).isEqualTo(64);
    assertThat(model.headDim()).isEqualTo(256);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deepseek-ai/DeepSeek-R1 | experts in 58 of 61 layers",
        "openai/gpt-oss-20b | attention within a window in 12 of 24 layers",
        "Qwen/Qwen3-Next-80B-A3B-Thinking | linear attention in 36 of 48 layers",
        "nvidia/Nemotron-H-56B-Base-8K | Mamba in 54 of 118 layers",
        "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16 | full attention in 12 of 108 layers",
        "google/gemma-4-26B-A4B | full attention in 5 of 30 layers",
        "nvidia/Llama-3_3-Nemotron-Super-49B-v1 | full attention in 49 of 80 layers",
        "baidu/ERNIE-4.5-21B-A3B-PT | experts in 27 of 28 layers",
      })
  void layersThatDifferAreCounted(String id, String note) {
    assertThat(Configs.published(id).note()).contains(note);
  }

  @Test
  void whatGemma3LeavesOutIsItsClassesOwn() {
    Model model =
        Configs.model(
            """
            {"architectures": ["Gemma3ForConditionalGeneration"], "text_config": {
              "hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 34,
              "sliding_window": 1024}}
            """);
    assertThat(model.attentionHeads()).isEqualTo(8);
    assertThat(model.kvHeads()).isEqualTo(4);
    assertThat(model.headDim()).isEqualTo(256);
    assertThat(model.vocabularySize()).isEqualTo(262_208);
    assertThat(model.parametersBillion()).isBetween(3.8, 3.95);
  }

  @Test
  void infiniteNumbersOfOtherFieldsDoNoHarm() {
    Model model = Configs.model(Configs.llamaWith("\"time_step_limit\": [0.0, Infinity]"));
    assertThat(model.layers()).isEqualTo(32);
  }

  @Test
  void anUnknownArchitectureOfLlamasLayersIsCountedWithANote() {
    Model model = Configs.model(Configs.llama("LlamaForCausalLM", "AcmeForCausalLM"));
    assertThat(model.parametersBillion()).isEqualTo(8.03);
    assertThat(model.architecture()).isEqualTo("AcmeForCausalLM");
    assertThat(model.note()).startsWith("AcmeForCausalLM is not known: counted as layers of Llama");
  }
}
