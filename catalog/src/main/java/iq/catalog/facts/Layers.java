package iq.catalog.facts;

import iq.catalog.facts.Layer.Feed;
import iq.catalog.facts.Layer.Mixer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The layers that a configuration file describes, in order. */
final class Layers {
  static final String[] EXPERTS = {
    "num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts"
  };
  private static final String[] STEPS = {
    "decoder_sparse_step", "interleave_moe_layer_step", "moe_layer_interval"
  };
  private static final String PATTERN = "hybrid_override_pattern";
  private static final String BLOCKS = "layers_block_type";
  private static final String TYPES = "layer_types";

  private final ConfigFields config;
  private final int count;

  private Layers(ConfigFields config, int count) {
    this.config = config;
    this.count = count;
  }

  static List<Layer> of(ConfigFields config) {
    Blocks each = Blocks.of(config);
    if (each != null) {
      return each.layers();
    }
    List<?> blocks = config.list(BLOCKS);
    Layers layers =
        new Layers(config, blocks == null ? config.required("num_hidden_layers") : blocks.size());
    if (blocks != null) {
      return blocks.stream().map(name -> layers.block(String.valueOf(name))).toList();
    }
    String pattern = config.word(PATTERN);
    if (pattern != null) {
      layers.checkLength(PATTERN, pattern.length());
      return pattern.chars().mapToObj(letter -> layers.block((char) letter)).toList();
    }
    return layers.stacked();
  }

  private void checkLength(String name, int length) {
    if (length != count) {
      throw config.fault(name, "one for each of the " + count + " layers, not " + length);
    }
  }

  /** A layer of a model that has either a mixer or an MLP in each. */
  private Layer block(char letter) {
    return switch (letter) {
      case 'M' -> new Layer(Mixer.MAMBA, Feed.NONE);
      case '*' -> new Layer(Mixer.FULL_ATTENTION, Feed.NONE);
      case '-' -> new Layer(Mixer.NONE, Feed.DENSE);
      case 'E' -> new Layer(Mixer.NONE, Feed.EXPERTS);
      default -> throw config.fault(PATTERN, "only M, *, - and E, not '" + letter + "'");
    };
  }

  private Layer block(String name) {
    return switch (name) {
      case "mamba", "linear_attention" -> block('M');
      case "attention", "full_attention" -> block('*');
      case "mlp" -> block('-');
      case "moe" -> block('E');
      default ->
          throw config.fault(BLOCKS, "only mamba, attention, mlp and moe, not '" + name + "'");
    };
  }

  /** Layers that each have a mixer and an MLP. */
  private List<Layer> stacked() {
    IntFunction<Mixer> mixer = mixer();
    IntPredicate sparse = config.optional(EXPERTS) == null ? layer -> false : this::sparse;
    return IntStream.range(0, count)
        .mapToObj(i -> new Layer(mixer.apply(i), sparse.test(i) ? Feed.EXPERTS : Feed.DENSE))
        .toList();
  }

  private IntFunction<Mixer> mixer() {
    List<?> types = config.list(TYPES);
    if (types != null) {
      checkLength(TYPES, types.size());
      return i -> mixer(String.valueOf(types.get(i)));
    }
    Integer interval = config.optional("full_attention_interval");
    return i ->
        interval == null || (i + 1) % interval == 0 ? Mixer.FULL_ATTENTION : Mixer.LINEAR_ATTENTION;
  }

  private Mixer mixer(String type) {
    return switch (type) {
      case "full_attention", "deepseek_sparse_attention" -> Mixer.FULL_ATTENTION;
      case "sliding_attention", "chunked_attention" -> Mixer.SLIDING_ATTENTION;
      case "linear_attention" -> Mixer.LINEAR_ATTENTION;
      default ->
          throw config.fault(
              TYPES,
              "full_attention, deepseek_sparse_attention, sliding_attention, chunked_attention or"
                  + " linear_attention, not '"
                  + type
                  + "'");
    };
  }

  /** Whether a layer has experts; each family has its own way to say so, and few say it twice. */
  private boolean sparse(int layer) {
    return listed(layer)
        && (frequencies() != null || layer % step("moe_layer_freq") == 0)
        && layer >= config.orElse(0, "first_k_dense_replace")
        && layer >= config.orElse(0, "moe_layer_start_index")
        && (layer + 1) % step(STEPS) == 0;
  }

  private int step(String... names) {
    Integer step = config.optional(names);
    return step == null ? 1 : step;
  }

  /** Some files have a 0 or 1 for each layer where others have one number. */
  private @Nullable List<?> frequencies() {
    return config.list("moe_layer_freq");
  }

  private boolean listed(int layer) {
    List<?> ones = frequencies();
    List<?> dense = config.list("mlp_only_layers");
    List<?> sparse = config.list("moe_layers");
    List<?> types = config.list("mlp_layer_types");
    return (ones == null || at(ones, layer).equals(1.0))
        && (dense == null || !dense.contains((double) layer))
        && (sparse == null || sparse.contains((double) layer))
        && (types == null || !at(types, layer).equals("dense"));
  }

  private static Object at(List<?> list, int layer) {
    Object item = layer < list.size() ? list.get(layer) : null;
    return item == null ? "" : item;
  }
}
