package iq.catalog.facts;

import iq.catalog.facts.Layer.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a decoder, counted from its configuration. A token reads one row of the input
 * embedding, so that of two embeddings one alone is active. Layers that predict further tokens and
 * towers for pictures and sound are not counted.
 */
final class DecoderWeights {
  /** The width of the embeddings that some models have for each layer. */
  static final String PER_LAYER = "hidden_size_per_layer_input";

  private final ConfigFields config;
  private final List<Layer> layers;
  private final MixerWeights mixers;
  private final FeedWeights feeds;
  private final @Nullable Blocks blocks;

  private DecoderWeights(ConfigFields config, Architecture architecture, List<Layer> layers) {
    this.config = config;
    this.layers = layers;
    this.mixers = new MixerWeights(config, architecture);
    this.feeds = new FeedWeights(config, architecture);
    this.blocks = Blocks.of(config);
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
    Layer layer = layers.get(i);
    return Weights.all(mixers.of(layer.mixer(), ownKeys)).plus(feed(i, layer.feed(), ownKeys));
  }

  /** Layers that share another's keys may have an MLP of twice the width instead. */
  private Weights feed(int i, Feed feed, boolean ownKeys) {
    if (blocks != null && feed == Feed.DENSE) {
      return feeds.ofWidth(blocks.width(i));
    }
    boolean twice = !ownKeys && Boolean.TRUE.equals(config.flag("use_double_wide_mlp"));
    return feeds.of(feed).times(twice ? 2 : 1);
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
