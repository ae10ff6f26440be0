package iq.catalog.facts;

import iq.catalog.facts.Layer.Mixer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of what brings tokens together. Norms and biases, less than a thousandth of a model,
 * are left out.
 */
final class MixerWeights {
  private final ConfigFields config;
  private final boolean gatedQuery;
  private final double hidden;

  MixerWeights(ConfigFields config, Architecture architecture) {
    this.config = config;
    this.gatedQuery =
        Objects.requireNonNullElse(config.flag("attn_output_gate"), architecture.gatedQuery());
    this.hidden = config.required("hidden_size");
  }

  double of(Mixer mixer, boolean ownKeys) {
    return switch (mixer) {
      case FULL_ATTENTION, SLIDING_ATTENTION ->
          config.optional("kv_lora_rank") == null ? grouped(mixer, ownKeys) : latent();
      case LINEAR_ATTENTION -> deltaNet();
      case MAMBA -> mamba();
      case NONE -> 0;
    };
  }

  /**
   * Query, key, value and output. Layers with full attention may have heads of their own, and take
   * the key for the value; layers that share another's keys and values have neither.
   */
  private double grouped(Mixer mixer, boolean ownKeys) {
    AttentionHeads heads = AttentionHeads.of(config);
    boolean full = mixer == Mixer.FULL_ATTENTION;
    boolean keyIsValue = full && Boolean.TRUE.equals(config.flag("attention_k_eq_v"));
    double width = full ? config.orElse(heads.dim(), "global_head_dim") : heads.dim();
    double keyHeads =
        keyIsValue ? config.orElse(heads.keys(), "num_global_key_value_heads") : heads.keys();
    double query = heads.queries() * width * (gatedQuery ? 2 : 1);
    double keys = ownKeys ? keyHeads * width * (keyIsValue ? 1 : 2) : 0;
    return hidden * (query + keys + heads.queries() * width);
  }

  /** Multi-head latent attention, with the indexer of sparse attention where there is one. */
  private double latent() {
    double heads = config.required("num_attention_heads");
    double rank = config.required("kv_lora_rank");
    double rotary = config.required("qk_rope_head_dim");
    double plain = config.required("qk_nope_head_dim");
    double value = config.required("v_head_dim");
    Integer queryRank = config.optional("q_lora_rank");
    double wide = heads * (plain + rotary);
    double query = queryRank == null ? hidden * wide : queryRank * (hidden + wide);
    double keys = hidden * (rank + rotary) + rank * heads * (plain + value);
    return query + keys + heads * value * hidden + indexer(queryRank);
  }

  private double indexer(@Nullable Integer queryRank) {
    Integer heads = config.optional("index_n_heads");
    if (heads == null || queryRank == null) {
      return 0;
    }
    double width = config.required("index_head_dim");
    return queryRank * heads * width + hidden * (width + heads);
  }

  /** Query, key, value, gate and two numbers a head; a short convolution; the way out. */
  private double deltaNet() {
    double valueHeads = config.required("linear_num_value_heads");
    double keys =
        (double) config.required("linear_num_key_heads") * config.required("linear_key_head_dim");
    double values = valueHeads * config.required("linear_value_head_dim");
    double convolution = config.required("linear_conv_kernel_dim") * (2 * keys + values);
    return hidden * (2 * keys + 2 * values + 2 * valueHeads) + convolution + values * hidden;
  }

  private double mamba() {
    double heads = config.required("mamba_num_heads");
    double inner = heads * config.required("mamba_head_dim");
    double states = 2.0 * config.required("n_groups") * config.required("ssm_state_size");
    double convolution = config.required("conv_kernel") * (inner + states);
    return hidden * (2 * inner + states + heads) + convolution + inner * hidden;
  }
}
