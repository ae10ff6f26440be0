package iq.catalog.facts;

import iq.catalog.InvalidDataException;
import iq.catalog.Model;
import iq.catalog.json.JsonObject;
import iq.catalog.json.JsonReader;
import iq.catalog.text.NamedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model's {@code config.json}, as Hugging Face's libraries write it. What it does not state stays
 * empty; parameters are counted from the layers that it describes.
 */
public final class ModelConfig {
  private static final double BYTES_PER_GIB = 1L << 30;
  private static final double HUNDREDTHS = 100;

  private final NamedText file;
  private final JsonObject outer;
  private final JsonObject text;
  private final @Nullable String quantization;

  private ModelConfig(
      NamedText file, JsonObject outer, JsonObject text, @Nullable String quantization) {
    this.file = file;
    this.outer = outer;
    this.text = text;
    this.quantization = quantization;
  }

  /**
   * Reads a configuration.
   *
   * @throws InvalidDataException where it is not the JSON of one object
   */
  public static ModelConfig read(NamedText file) {
    JsonObject outer = JsonReader.one(file, "model");
    JsonObject text = decoder(outer);
    String whole = Quantization.of(outer);
    return new ModelConfig(file, outer, text, whole != null ? whole : Quantization.of(text));
  }

  /** The same, quantised as a {@code hf_quant_config.json} says that lies beside the file. */
  public ModelConfig quantizedAs(NamedText beside) {
    return new ModelConfig(file, outer, text, Quantization.beside(beside));
  }

  private static JsonObject decoder(JsonObject outer) {
    for (String name : List.of("text_config", "language_config", "llm_config")) {
      if (outer.members().get(name) != null) {
        return outer.object(name);
      }
    }
    return outer;
  }

  /** The name in the file, null where it has none; often that of the model it was tuned from. */
  public @Nullable String statedName() {
    return outer.text("_name_or_path");
  }

  /**
   * The model.
   *
   * @param id what to call it
   * @throws InvalidDataException naming the field, its value and what was expected: an architecture
   *     whose layers are not known, a missing number, a number that cannot be
   */
  public Model model(String id) {
    String name = Architectures.name(outer, text);
    Architecture architecture = Architectures.of(name, text);
    ConfigFields config = new ConfigFields(outer, text, architecture);
    List<Layer> layers = Layers.of(config);
    Weights weights = DecoderWeights.of(config, architecture, layers);
    return model(id, config, architecture, layers, weights);
  }

  private Model model(
      String id,
      ConfigFields config,
      Architecture architecture,
      List<Layer> layers,
      Weights weights) {
    AttentionHeads heads = AttentionHeads.of(config);
    Integer experts = config.optional(Layers.EXPERTS);
    boolean mixture = experts != null;
    boolean partly = mixture || config.optional(DecoderWeights.PER_LAYER) != null;
    Double size = weightsGib(weights);
    return new Model(
        id,
        Weights.billions(weights.total()),
        partly ? Weights.billions(weights.active()) : null,
        "computed from architecture",
        layers.size(),
        config.required("hidden_size"),
        heads.queries(),
        heads.keys(),
        heads.dim(),
        config.optional("kv_lora_rank"),
        config.optional("kv_lora_rank") == null ? null : config.optional("qk_rope_head_dim"),
        config.required("vocab_size"),
        config.optional("max_position_embeddings"),
        dtype(),
        quantization,
        experts,
        mixture ? config.required(FeedWeights.PER_TOKEN) : null,
        mixture ? FeedWeights.shared(config) : null,
        mixture ? FeedWeights.statedExpertWidth(config) : null,
        config.optional("intermediate_size"),
        window(config),
        size,
        architecture.name(),
        null,
        file.toString(),
        notes(layers, architecture, size));
  }

  private @Nullable String dtype() {
    for (JsonObject part : List.of(text, outer)) {
      for (String name : List.of("dtype", "torch_dtype")) {
        String stated = part.text(name);
        if (stated != null) {
          return stated.replace("torch.", "");
        }
      }
    }
    return null;
  }

  private static @Nullable Integer window(ConfigFields config) {
    boolean unused = Boolean.FALSE.equals(config.flag("use_sliding_window"));
    return unused ? null : config.optional("sliding_window");
  }

  /** The size of the files, where they are as the parameters are: not quantised, of one type. */
  private @Nullable Double weightsGib(Weights weights) {
    Integer bytes = Quantization.bytes(dtype());
    if (bytes == null || quantization != null) {
      return null;
    }
    return Math.round(weights.total() * bytes / BYTES_PER_GIB * HUNDREDTHS) / HUNDREDTHS;
  }

  private String notes(List<Layer> layers, Architecture architecture, @Nullable Double size) {
    List<String> notes = new ArrayList<>();
    if (Architecture.known(architecture.name()) == null) {
      notes.add(architecture.name() + " is not known: counted as layers of Llama");
    }
    if (!Objects.equals(outer, text)) {
      notes.add("decoder only, without towers for pictures or sound");
    }
    notes.addAll(LayerNotes.of(layers));
    if (size != null) {
      notes.add("weights_gib: computed from architecture (" + dtype() + ")");
    }
    return String.join("; ", notes);
  }
}
