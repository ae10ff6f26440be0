package iq.advisor.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The physical core: ideal times, each with its coefficient, and a closed loop's queueing. */
final class Core {
  /** Share of memory that servers give to weights and cache. */
  private static final double USABLE = 0.9;

  /** What is left at least, so that a setup that barely fits has a capacity. */
  private static final double SPARE = 0.03;

  private static final double CACHE_BYTES = 2;

  /** Prefill on accelerators of its own still delays decoding a little: the transfer. */
  private static final double APART = 0.1;

  private static final double SHARPNESS = 4;
  private static final double MILLI = 1e-3;
  private static final double MICRO = 1e-6;

  /** The core with the values from which a fit starts: what rows are compared by. */
  static final Core USUAL = new Core(Map.of());

  private final Map<Coefficient, Double> coefficients;

  /**
   * @param coefficients one that is not among them is where a fit starts
   */
  Core(Map<Coefficient, Double> coefficients) {
    this.coefficients = new EnumMap<>(Coefficient.class);
    for (Coefficient one : Coefficient.values()) {
      this.coefficients.put(one, coefficients.getOrDefault(one, one.start()));
    }
  }

  Map<Coefficient, Double> coefficients() {
    return new EnumMap<>(coefficients);
  }

  double get(Coefficient coefficient) {
    Double value = coefficients.get(coefficient);
    return value == null ? coefficient.start() : value;
  }

  /** Bytes on each accelerator that weights do not fill; negative where they do not fit. */
  static double free(Setup setup) {
    return setup.hardware().memory() * USABLE - setup.weightsEach();
  }

  /** Requests of these lengths, at their end, that the memory of one copy holds. */
  static double capacity(Setup setup, Demand demand) {
    double free = Math.max(free(setup), setup.hardware().memory() * SPARE);
    return Math.max(1, requests(setup, demand, free));
  }

  /** The same, not rounded up to one: below 1 not even one fits, below 0 the weights do not. */
  static double room(Setup setup, Demand demand) {
    return requests(setup, demand, free(setup));
  }

  private static double requests(Setup setup, Demand demand, double free) {
    double each = setup.model().kvElements() * CACHE_BYTES * demand.lengths().atEnd();
    return free * setup.layout().cacheShares(setup.model()) / each;
  }

  /** What the core says of a demand. */
  Reading at(Setup setup, Demand demand) {
    double offered = Math.max(1, demand.concurrency() / setup.layout().copies());
    double held = capacity(setup, demand) * get(Coefficient.CAPACITY);
    // The rounded corner lies a little below both: never below the one request that decodes.
    double batch = Math.max(1, smaller(offered, held));
    Work work = Work.of(setup, demand, batch);
    double prompt =
        work.prefill() * get(Coefficient.PREFILL_COMPUTE)
            + work.promptAttention() * get(Coefficient.PREFILL_ATTENTION)
            + work.promptExchange() * get(Coefficient.PREFILL_EXCHANGE);
    double[] parts = {
      work.weights() * get(Coefficient.WEIGHTS),
      work.cache() * get(Coefficient.CACHE),
      work.compute() * get(Coefficient.COMPUTE),
      work.hops() * MICRO * get(Coefficient.HOP)
          + setup.model().layers() * MICRO * layer(setup.model()),
      work.exchange() * get(Coefficient.EXCHANGE),
      batch * MICRO * get(Coefficient.REQUEST),
      (setup.apart() ? APART : 1)
          * (prompt + MILLI * get(Coefficient.PREFILL_REQUEST))
          * batch
          / demand.output()
          * get(Coefficient.INTERFERENCE)
    };
    double step = DoubleStream.of(parts).sum();
    double crowd = parts[parts.length - 1] / step;
    List<Double> shares = DoubleStream.of(parts).map(part -> part / step).boxed().toList();
    double first =
        get(Coefficient.STEPS) * step
            + prompt
            + MILLI * get(Coefficient.FIRST_TOKEN)
            + prompt * batch * (get(Coefficient.BURST) + get(Coefficient.CROWD) * crowd);
    double waiting = Math.max(offered / batch - 1, 0) * (first + step * demand.output());
    return new Reading(step, first + waiting, shares, waiting / (first + waiting), batch, work);
  }

  /** What one layer takes whatever the batch, µs. */
  private double layer(ModelSize model) {
    return get(Coefficient.LAYER) + (model.routed() > 0 ? get(Coefficient.EXPERTS) : 0);
  }

  /** The smaller of two, without the corner where they meet. */
  private static double smaller(double one, double other) {
    return Math.pow(Math.pow(one, -SHARPNESS) + Math.pow(other, -SHARPNESS), -1 / SHARPNESS);
  }

  /**
   * What the core says.
   *
   * @param step time from token to token, seconds
   * @param first time to the first token, seconds
   * @param shares of the step: weights, cache, compute, fixed, exchange, host, prefill of others
   * @param queue share of the first token's time that is waiting for memory
   * @param batch requests that one copy decodes together
   * @param work the ideal times
   */
  record Reading(
      double step, double first, List<Double> shares, double queue, double batch, Work work) {}
}
