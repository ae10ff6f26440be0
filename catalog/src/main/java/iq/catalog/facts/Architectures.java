package iq.catalog.facts;

import iq.catalog.Closest;
import iq.catalog.InvalidDataException;
import iq.catalog.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which architecture a configuration file is of. */
final class Architectures {

  /** What layers other than Llama's leave in the names of fields. */
  private static final List<String> FOREIGN =
      List.of(
          "lora_rank", "mamba", "ssm", "conv", "linear_", "latent", "hybrid", "block", "compress",
          "index_", "ffn_", "n_embd", "per_layer", "kv_shared", "num_decoder_layers");

  /** What a decoder of Llama's layers states, but for heads and sizes that can be left out. */
  private static final List<String> NEEDED =
      List.of(
          "num_hidden_layers",
          "hidden_size",
          "num_attention_heads",
          "intermediate_size",
          "vocab_size");

  private Architectures() {}

  /** The first of the names under {@code architectures}, the whole model's before the decoder's. */
  static String name(JsonObject outer, JsonObject text) {
    for (JsonObject part : List.of(outer, text)) {
      if (part.members().get("architectures") instanceof List<?> names
          && !names.isEmpty()
          && names.getFirst() instanceof String name
          && !name.isBlank()) {
        return name;
      }
    }
    throw outer.fault("architectures", "a list with the name of one, such as LlamaForCausalLM");
  }

  /** What is known of a name; of others, that their layers are Llama's as far as fields tell. */
  static Architecture of(String name, JsonObject text) {
    Architecture known = Architecture.known(name);
    if (known != null) {
      return known;
    }
    for (String field : NEEDED) {
      if (text.members().get(field) == null) {
        throw unknown(name, text, "it states no " + field);
      }
    }
    for (String field : text.members().keySet()) {
      if (isForeign(field) && isSet(text.members().get(field))) {
        throw unknown(name, text, "it has " + field);
      }
    }
    return Architecture.plain(name);
  }

  private static boolean isForeign(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return FOREIGN.stream().anyMatch(lower::contains);
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null && !value.equals(false) && !value.equals(0.0);
  }

  private static InvalidDataException unknown(String name, JsonObject text, String why) {
    return InvalidDataException.at(
        text.file(),
        text.line(),
        "architectures",
        name,
        "one that is known, or layers like Llama's, but "
            + why
            + "; known, closest first: "
            + Closest.list(name, Architecture.names()));
  }
}
