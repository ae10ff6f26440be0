package iq.catalog.facts;

/**
 * The heads of grouped-query attention.
 *
 * @param queries heads
 * @param keys key/value heads, as many as queries where the file does not say
 * @param dim size of one head, the width shared among them where the file does not say
 */
record AttentionHeads(int queries, int keys, int dim) {

  static AttentionHeads of(ConfigFields config) {
    int queries = config.required("num_attention_heads");
    Integer stated = config.optional("num_key_value_heads");
    int keys = stated == null ? keys(config, queries) : stated;
    if (keys > queries || queries % keys != 0) {
      throw config.fault(
          "num_key_value_heads", "a number by which the " + queries + " attention heads divide");
    }
    Integer dim = config.optional("v_head_dim", "head_dim", "attention_head_dim");
    return new AttentionHeads(queries, keys, dim == null ? shared(config, queries) : dim);
  }

  private static int keys(ConfigFields config, int queries) {
    Blocks blocks = Blocks.of(config);
    return blocks == null ? queries : Math.max(1, queries / blocks.group());
  }

  private static int shared(ConfigFields config, int queries) {
    int hidden = config.required("hidden_size");
    if (hidden % queries != 0) {
      throw config.fault(
          "head_dim",
          "the size of a head, since hidden_size " + hidden + " does not divide by " + queries);
    }
    return hidden / queries;
  }
}
