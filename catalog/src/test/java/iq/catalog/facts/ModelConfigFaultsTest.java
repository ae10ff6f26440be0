package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigFaultsTest {

  private static void refuses(String text, String... words) {
    assertThatThrownBy(() -> Configs.model(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void whatIsNotJson() {
    refuses("hidden_size: 4096", "config.json, line 1: is not JSON");
    refuses("", "config.json: holds no models, expected a JSON object");
    refuses("{}{}", "config.json, line 1, top level: found '2 objects'", "of one model");
    refuses("[1]", "top level: found '1'");
  }

  @Test
  void noArchitecture() {
    refuses("{\"hidden_size\": 1}", "architectures: found nothing", "such as LlamaForCausalLM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hidden_size",
        "intermediate_size",
        "num_attention_heads",
        "num_hidden_layers",
        "vocab_size"
      })
  void aMissingFactIsNamed(String field) {
    refuses(
        Configs.LLAMA.replace("\"" + field + "\"", "\"x_" + field + "\""),
        "config.json, line 1, " + field + ": found nothing, expected a whole number from 1 to",
        "without which a LlamaForCausalLM cannot be counted; its closest field is x_" + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"num_hidden_layers\": 32 | \"num_hidden_layers\": 0 | num_hidden_layers: found '0.0'",
        "\"num_hidden_layers\": 32 | \"num_hidden_layers\": -1 | from 1 to 1000",
        "\"num_hidden_layers\": 32 | \"num_hidden_layers\": 5000 | from 1 to 1000",
        "\"hidden_size\": 4096 | \"hidden_size\": 4096.5 | hidden_size: found '4096.5'",
        "\"hidden_size\": 4096 | \"hidden_size\": \"wide\" | hidden_size: found 'wide'",
        "\"hidden_size\": 4096 | \"hidden_size\": Infinity | hidden_size: found 'Infinity'",
        "\"vocab_size\": 128256 | \"vocab_size\": 1e12 | from 1 to 10000000",
        "\"num_key_value_heads\": 8 | \"num_key_value_heads\": 7 | the 32 attention heads divide",
        "\"num_key_value_heads\": 8 | \"num_key_value_heads\": 64 | the 32 attention heads divide",
        "\"num_attention_heads\": 32 | \"num_attention_heads\": 24 | 4096 does not divide by 24",
      })
  void nonsenseIsNamed(String piece, String by, String words) {
    refuses(Configs.llama(piece, by), "config.json, line 1, ", words);
  }

  @Test
  void aFactOfTheDecoderInsideIsNamedWithItsPlace() {
    refuses(
        Configs.text("Kimi-K2.5.json").replace("\"v_head_dim\": 128", "\"v_head_dim\": 0"),
        "config.json, line 1, text_config.v_head_dim: found '0.0'");
  }

  @Test
  void moreExpertsForATokenThanThereAre() {
    refuses(
        Configs.llamaWith("\"num_local_experts\": 8, \"num_experts_per_tok\": 9"),
        "num_experts_per_tok: found '9.0', expected at most the 8 experts");
    refuses(Configs.llamaWith("\"num_local_experts\": 8"), "num_experts_per_tok: found nothing");
  }

  @Test
  void aListOfLayersThatIsNotOfAllLayers() {
    refuses(
        Configs.llamaWith("\"layer_types\": [\"full_attention\"]"),
        "layer_types",
        "one for each of the 32 layers, not 1");
    refuses(
        Configs.llama("\"num_hidden_layers\": 32", "\"num_hidden_layers\": 1")
            .replace("128256", "128256, \"layer_types\": [\"retention\"]"),
        "layer_types",
        "not 'retention'");
  }

  @Test
  void layersOnTheirOwnThatCannotBeCounted() {
    String super49 = Configs.text("Llama-3_3-Nemotron-Super-49B-v1.json");
    refuses(
        super49.replaceFirst("\"ffn_mult\": [0-9.]+", "\"ffn_mult\": 0"),
        "block_configs[0].ffn.ffn_mult: found '0.0'");
    refuses(
        super49.replaceFirst("\"n_heads_in_group\": 8", "\"n_heads_in_group\": 4"),
        ".attention.n_heads_in_group: found '8.0', expected a number above 0, the same in all");
    refuses(
        super49.replaceFirst("\"no_op\": false", "\"replace_with_linear\": true"),
        "block_configs[0].attention.replace_with_linear: found 'true'");
    refuses(Configs.llamaWith("\"block_configs\": [7]"), "block_configs", "a list of objects");
  }

  @Test
  void anUnknownArchitectureOfOtherLayers() {
    String acme = Configs.llamaWith("\"mamba_d_state\": 16").replace("LlamaFor", "LlamboFor");
    refuses(
        acme,
        "architectures: found 'LlamboForCausalLM'",
        "but it has mamba_d_state",
        "known, closest first: LlamaForCausalLM");
  }

  @Test
  void anUnknownArchitectureThatLacksAFact() {
    refuses(
        Configs.llama("\"intermediate_size\": 14336,", "").replace("LlamaFor", "AcmeFor"),
        "architectures: found 'AcmeForCausalLM'",
        "but it states no intermediate_size");
  }
}
