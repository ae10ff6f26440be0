package iq.catalog.facts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an architecture says beyond the fields of its configuration file.
 *
 * @param name as {@code architectures} of the file has it
 * @param mlpMatrices 3 where a gate stands beside the way up and down, else 2
 * @param tied whether input and output share their embedding where the file does not say
 * @param gatedQuery whether the query has a gate as wide as itself where the file does not say
 * @param denseBesideExperts whether a dense MLP runs beside the experts of the same layer
 * @param defaults numbers that published files leave out because they are the class's own
 */
record Architecture(
    String name,
    int mlpMatrices,
    boolean tied,
    boolean gatedQuery,
    boolean denseBesideExperts,
    Map<String, Integer> defaults) {
  private static final Map<String, Integer> NONE = Map.of();

  /** Fields, matrices and defaults of Llama, on which most of the others are built. */
  private static final List<String> PLAIN =
      List.of(
          "DeciLMForCausalLM",
          "DeepseekV2ForCausalLM",
          "DeepseekV32ForCausalLM",
          "DeepseekV3ForCausalLM",
          "Glm4MoeForCausalLM",
          "Glm4MoeLiteForCausalLM",
          "GlmMoeDsaForCausalLM",
          "GptOssForCausalLM",
          "GraniteForCausalLM",
          "KimiK25ForConditionalGeneration",
          "LlamaForCausalLM",
          "MiniMaxM2ForCausalLM",
          "Ministral3ForCausalLM",
          "Mistral3ForConditionalGeneration",
          "MistralForCausalLM",
          "MixtralForCausalLM",
          "Phi3ForCausalLM",
          "Qwen2ForCausalLM",
          "Qwen3ForCausalLM",
          "Qwen3MoeForCausalLM",
          "Qwen3VLForConditionalGeneration",
          "Qwen3VLMoeForConditionalGeneration");

  private static final Map<String, Architecture> KNOWN =
      Stream.of(
              PLAIN.stream().map(Architecture::plain),
              Stream.of(
                      "Qwen3NextForCausalLM",
                      "Qwen3_5ForConditionalGeneration",
                      "Qwen3_5MoeForConditionalGeneration")
                  .map(n -> new Architecture(n, 3, false, true, false, linear())),
              Stream.of("GemmaForCausalLM", "Gemma2ForCausalLM", "Ernie4_5ForCausalLM")
                  .map(n -> new Architecture(n, 3, true, false, false, NONE)),
              Stream.of("Gemma3ForCausalLM", "Gemma3ForConditionalGeneration")
                  .map(n -> new Architecture(n, 3, true, false, false, gemma3())),
              Stream.of("Gemma4ForConditionalGeneration", "Gemma4UnifiedForConditionalGeneration")
                  .map(n -> new Architecture(n, 3, true, false, true, NONE)),
              Stream.of("Llama4ForConditionalGeneration")
                  .map(n -> new Architecture(n, 3, false, false, false, llama4())),
              Stream.of("Ernie4_5_MoeForCausalLM")
                  .map(n -> new Architecture(n, 3, true, false, false, ernie())),
              Stream.of("NemotronForCausalLM", "NemotronHForCausalLM")
                  .map(n -> new Architecture(n, 2, false, false, false, NONE)))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(Architecture::name, Function.identity()));

  /** The architecture of that name, null where it is not known. */
  static @Nullable Architecture known(String name) {
    return KNOWN.get(name);
  }

  static List<String> names() {
    return KNOWN.keySet().stream().sorted().toList();
  }

  /** One of Llama's layers, under any name. */
  static Architecture plain(String name) {
    return new Architecture(name, 3, false, false, false, NONE);
  }

  private static Map<String, Integer> gemma3() {
    return Map.of(
        "num_attention_heads", 8,
        "num_key_value_heads", 4,
        "head_dim", 256,
        "vocab_size", 262_208,
        "max_position_embeddings", 131_072);
  }

  private static Map<String, Integer> linear() {
    return Map.of("full_attention_interval", 4);
  }

  private static Map<String, Integer> llama4() {
    return Map.of("num_shared_experts", 1);
  }

  private static Map<String, Integer> ernie() {
    return Map.of("moe_layer_start_index", 1);
  }
}
