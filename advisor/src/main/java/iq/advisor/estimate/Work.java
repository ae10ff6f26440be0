package iq.advisor.estimate;

/**
 * Ideal times of one setup under one demand, in seconds: bytes over bandwidth and operations over
 * peak, with nothing lost. Formulas with sources: docs/methods.md.
 *
 * @param weights of one decoding step: the dense weights, and the experts that the batch touches
 * @param cache of one decoding step: the keys and values of all requests
 * @param compute of one decoding step
 * @param hops exchanges in one decoding step
 * @param exchange of one decoding step: bytes between accelerators
 * @param prefill one prompt: operations on weights
 * @param promptAttention one prompt: operations of attention
 * @param promptExchange one prompt: bytes between accelerators
 */
record Work(
    double weights,
    double cache,
    double compute,
    double hops,
    double exchange,
    double prefill,
    double promptAttention,
    double promptExchange) {
  private static final double ACTIVATION_BYTES = 2;
  private static final double CACHE_BYTES = 2;

  /** Two all-reduces in a layer: after attention and after the feed-forward part. */
  private static final double EXCHANGES_PER_LAYER = 2;

  /**
   * @param batch requests that one copy decodes together
   */
  static Work of(Setup setup, Demand demand, double batch) {
    ModelSize model = setup.model();
    Hardware hardware = setup.hardware();
    Layout layout = setup.layout();
    double group = layout.group();
    double bytes = setup.format().bytes();
    double weights =
        (model.dense() / layout.attention() + model.routed() * model.touched(batch) / group)
            * bytes
            / hardware.bandwidth();
    double cache =
        batch * demand.lengths().context() * model.kvElements() * CACHE_BYTES
            / layout.cacheShares(model)
            / hardware.bandwidth();
    double peak = group * hardware.peak(setup.format());
    double hops = group > 1 ? EXCHANGES_PER_LAYER * model.layers() : 0;
    // A ring all-reduce sends each byte twice, less the own share.
    double perToken =
        hops * model.hidden() * ACTIVATION_BYTES * 2 * (group - 1) / group / hardware.link(group);
    return new Work(
        weights,
        cache,
        2 * model.active() * batch / peak,
        hops,
        batch * perToken,
        2 * model.active() * demand.input() / peak,
        2 * demand.lengths().inputSquared() * model.attentionWidth() / (group * hardware.peak16()),
        demand.input() * perToken);
  }

  /** No step of decoding can be shorter: whatever takes longest, with nothing lost. */
  double shortestStep() {
    return Math.max(weights, Math.max(cache, compute));
  }
}
