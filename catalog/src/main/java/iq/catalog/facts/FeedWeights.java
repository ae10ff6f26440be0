package iq.catalog.facts;

import iq.catalog.facts.Layer.Feed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parameters of MLPs, dense or as experts with their router. */
final class FeedWeights {
  static final String[] PER_TOKEN = {
    "num_experts_per_tok", "experts_per_token", "top_k_experts", "moe_k"
  };
  static final String[] SHARED = {
    "n_shared_experts", "num_shared_experts", "moe_num_shared_experts"
  };
  private static final String[] SHARED_WIDTH = {
    "shared_expert_intermediate_size",
    "moe_shared_expert_intermediate_size",
    "shared_intermediate_size"
  };

  private final ConfigFields config;
  private final Architecture architecture;
  private final double hidden;

  FeedWeights(ConfigFields config, Architecture architecture) {
    this.config = config;
    this.architecture = architecture;
    this.hidden = config.required("hidden_size");
  }

  /** Parameters of one layer's part. */
  Weights of(Feed feed) {
    return switch (feed) {
      case DENSE -> Weights.all(dense());
      case EXPERTS -> experts();
      case NONE -> Weights.all(0);
    };
  }

  private double dense() {
    Integer apart = config.optional("intermediate_size_mlp");
    return mlp(hidden, apart == null ? config.required("intermediate_size") : apart);
  }

  /** Parameters of a dense MLP of a layer's own width. */
  Weights ofWidth(double width) {
    return Weights.all(mlp(hidden, width));
  }

  private double mlp(double in, double width) {
    return architecture.mlpMatrices() * in * width;
  }

  private Weights experts() {
    int experts = config.required(Layers.EXPERTS);
    int perToken = config.required(PER_TOKEN);
    if (perToken > experts) {
      throw config.fault(PER_TOKEN[0], "at most the " + experts + " experts");
    }
    Integer latent = config.optional("moe_latent_size");
    double width = config.required("moe_intermediate_size", "intermediate_size");
    double one = mlp(latent == null ? hidden : latent, width);
    double always =
        hidden * experts + sharedWeights(width) + (latent == null ? 0 : 2 * hidden * latent);
    return new Weights(one * experts, one * perToken).plus(Weights.all(always));
  }

  private double sharedWeights(double width) {
    double beside = architecture.denseBesideExperts() ? dense() : 0;
    Integer together = config.optional(SHARED_WIDTH);
    if (together != null) {
      return beside + mlp(hidden, together);
    }
    return beside + mlp(hidden, width * config.orElse(0, SHARED));
  }

  /** The width of one expert where a dense MLP has another, null where they share a field. */
  static @Nullable Integer statedExpertWidth(ConfigFields config) {
    boolean llama4 = config.optional("intermediate_size_mlp") != null;
    return config.optional(llama4 ? "intermediate_size" : "moe_intermediate_size");
  }

  /** How many experts every token passes through, null where there are none. */
  static @Nullable Integer shared(ConfigFields config) {
    boolean one = config.optional(SHARED_WIDTH) != null;
    Integer stated = config.optional(SHARED);
    return one ? Objects.requireNonNullElse(stated, 1) : stated;
  }
}
