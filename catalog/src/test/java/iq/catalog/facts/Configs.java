package iq.catalog.facts;

import iq.catalog.Model;
import iq.catalog.text.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Configuration files: those of published models in the test resources, and a small one. */
final class Configs {
  static final String LLAMA =
      """
      {
        "_name_or_path": "acme/base-8b",
        "architectures": ["LlamaForCausalLM"],
        "hidden_size": 4096,
        "intermediate_size": 14336,
        "max_position_embeddings": 131072,
        "num_attention_heads": 32,
        "num_hidden_layers": 32,
        "num_key_value_heads": 8,
        "tie_word_embeddings": false,
        "torch_dtype": "bfloat16",
        "vocab_size": 128256
      }
      """;

  private Configs() {}

  /** Llama's with one piece of its text replaced. */
  static String llama(String piece, String by) {
    if (!LLAMA.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return LLAMA.replace(piece, by);
  }

  /** Llama's with more members. */
  static String llamaWith(String members) {
    return llama("\"vocab_size\": 128256", "\"vocab_size\": 128256, " + members);
  }

  static Model model(String text) {
    return ModelConfig.read(NamedText.of("config.json", text)).model("acme/mine");
  }

  /** The published model whose file bears the name after the slash. */
  static Model published(String id) {
    String file = id.substring(id.indexOf('/') + 1) + ".json";
    return ModelConfig.read(NamedText.of(file, text(file))).model(id);
  }

  static String text(String file) {
    try (InputStream bytes = Objects.requireNonNull(Configs.class.getResourceAsStream(file))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
