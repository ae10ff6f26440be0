package iq.advisor.estimate;

import iq.catalog.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model as the physics sees it. Parameters are counts, not billions.
 *
 * @param family the name without owner, weight format and tuning: rows of one family are of one
 *     architecture and size
 * @param active parameters used for one token
 * @param dense parameters read for every token
 * @param routed parameters in experts of which a token uses some
 * @param kvElements numbers kept for each token of context, all layers together
 * @param attentionWidth width of all query heads, times the layers that attend to all of the context
 * @param latent whether keys and values are compressed to one latent vector (MLA)
 */
record ModelSize(
    String family,
    double active,
    double total,
    double dense,
    double routed,
    double experts,
    double expertsPerToken,
    double layers,
    double hidden,
    double kvElements,
    double kvHeads,
    double attentionWidth,
    boolean latent) {
  private static final double BILLION = 1e9;

  /** The facts without which nothing can be computed, by their columns; empty when all are there. */
  static List<String> missing(Model model) {
    List<String> missing = new ArrayList<>();
    require(missing, "params_billion", model.parametersBillion());
    require(missing, "num_layers", model.layers());
    require(missing, "hidden_size", model.hiddenSize());
    require(missing, "num_attention_heads", model.attentionHeads());
    if (model.kvLoraRank() == null) {
      require(missing, "num_kv_heads", model.kvHeads());
    }
    if (mixture(model)) {
      require(missing, "active_params_billion", model.activeParametersBillion());
      require(missing, "experts_per_token", model.expertsPerToken());
    }
    return missing;
  }

  private static void require(List<String> missing, String column, @Nullable Object fact) {
    if (fact == null) {
      missing.add(column);
    }
  }

  /** The size of a model that misses nothing. */
  static ModelSize of(Model model) {
    double total = Objects.requireNonNull(model.parametersBillion()) * BILLION;
    Double stated = model.activeParametersBillion();
    double active = stated == null ? total : stated * BILLION;
    boolean mixture = mixture(model);
    double experts = mixture ? value(model.experts()) : 0;
    double perToken = mixture ? value(model.expertsPerToken()) : 0;
    // total = dense + routed; active = dense + routed * used share
    double routed =
        mixture ? Math.min((total - active) / (1 - perToken / experts), 0.99 * total) : 0;
    double layers = value(model.layers());
    double heads = value(model.attentionHeads());
    Integer headDim = model.headDim();
    double headSize = headDim == null ? value(model.hiddenSize()) / heads : headDim;
    double attending = layers * Attention.share(model);
    boolean latent = model.kvLoraRank() != null;
    double kv =
        latent
            ? value(model.kvLoraRank()) + (model.qkRopeHeadDim() == null ? 64 : value(model.qkRopeHeadDim()))
            : 2 * value(model.kvHeads()) * headSize;
    return new ModelSize(
        Family.of(model.id()),
        active,
        total,
        Math.max(total - routed, 0.02 * total),
        routed,
        experts,
        perToken,
        layers,
        value(model.hiddenSize()),
        kv * attending,
        latent ? 1 : value(model.kvHeads()),
        heads * headSize * attending,
        latent);
  }

  private static boolean mixture(Model model) {
    return model.experts() != null && model.experts() > 1;
  }

  private static double value(@Nullable Integer fact) {
    return Objects.requireNonNull(fact);
  }

  /** Share of the routed experts that a batch of this many tokens reads at least once. */
  double touched(double batch) {
    return routed == 0 ? 0 : 1 - Math.pow(1 - expertsPerToken / experts, batch);
  }
}
