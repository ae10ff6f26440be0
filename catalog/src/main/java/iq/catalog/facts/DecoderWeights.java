package iq.catalog.facts;

import iq.catalog.facts.Layer.Mixer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a decoder, counted from its configuration. A token reads one row of the input
 * embedding, so that of two embeddings one alone is active. Layers that predict further tokens ahead
 * and towers for pictures and sound are not counted.
 */
final class DecoderWeights {
  /** The width of the embeddings that some models have for each layer. */
  static final String PER_LAYER = "hidden_size_per_layer_input";

  private final ConfigFields config;
  private final List<Layer> layers;
  private final MixerWeights mixers;
  private final FeedWeights feeds;

  private DecoderWeights(ConfigFields config, Architecture architecture, List<Layer> layers) {
    this.config = config;
    this.layers = layers;
    this.mixers = new MixerWeights(config, architecture);
    this.feeds = new FeedWeights(config, architecture);
  }

  static Weights of(ConfigFields config, Architecture architecture, List<Layer> layers) {
    DecoderWeights decoder = new DecoderWeights(config, architecture, layers);
    Weights sum = decoder.embeddings().plus(decoder.inputsOfLayers());
    for (int i = 0; i < layers.size(); i++) {
      sum = sum.plus(decoder.layer(i));
    }
    return sum;
  }

  private Weights embeddings() {
    double one = (double) config.required("vocab_size") * config.required("hidden_size");
    return new Weights(config.tied() ? one : 2 * one, one);
  }

  private Weights layer(int i) {
    boolean ownKeys = i < layers.size() - config.orElse(0, "num_kv_shared_layers");
    boolean twice = !ownKeys && Boolean.TRUE.equals(config.flag("use_double_wide_mlp"));
    Mixer mixer = layers.get(i).mixer();
    return Weights.all(mixers.of(mixer, ownKeys)).plus(feeds.of(layers.get(i).feed(), twice ? 2 : 1));
  }

  /** Gemma's small embeddings, one for each layer, with the ways into and out of their width. */
  private Weights inputsOfLayers() {
    @Nullable Integer width = config.optional(PER_LAYER);
    if (width == null) {
      return Weights.all(0);
    }
    double all = (double) width * layers.size();
    double rows = config.required("vocab_size_per_layer_input", "vocab_size") * all;
    return new Weights(rows, 0).plus(Weights.all(3.0 * config.required("hidden_size") * all));
  }
}
