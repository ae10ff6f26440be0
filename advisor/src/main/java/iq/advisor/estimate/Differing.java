package iq.advisor.estimate;

/**
 * What it changes that requests are not all as long. The core computes it; no measured row tested it,
 * since none says how far its own requests differ, so it counts as an error of its own size.
 *
 * @param step ln(time from token to token / the same were all as long)
 * @param first the same of the first token
 */
record Differing(double step, double first) {
  private static final Differing NOTHING = new Differing(0, 0);

  static Differing of(Core core, Setup setup, Demand demand) {
    if (!demand.lengths().differ()) {
      return NOTHING;
    }
    Core.Reading differing = core.at(setup, demand);
    Core.Reading alike = core.at(setup, demand.atMeans());
    return new Differing(
        Math.log(differing.step() / alike.step()), Math.log(differing.first() / alike.first()));
  }

  /** The same of the throughput, from times in seconds that it is part of. */
  double throughput(Demand demand, double stepSeconds, double firstSeconds) {
    return equals(NOTHING)
        ? 0
        : Math.log(
            Row.throughput(demand, stepSeconds, firstSeconds)
                / Row.throughput(
                    demand, stepSeconds / Math.exp(step), firstSeconds / Math.exp(first)));
  }

  /** Half an interval with two errors that have nothing to do with each other. */
  static double widened(double half, double changed) {
    return changed == 0 ? half : Math.hypot(half, changed);
  }
}
