package iq.advisor.curve;

/**
 * A latency between two measured loads, read on the safe side: the higher of its curve over load
 * and of the straight line, in logarithms, between the two neighbours' latency over throughput. A
 * target is a promise, and curves bend: the straight line gives away some throughput for it (docs/methods.md
 * has by how much). At measured loads it is the measured value; between them it is monotone, since both
 * readings are.
 */
final class PromisedLatency {
  private final Interpolation latency;
  private final Interpolation throughput;

  PromisedLatency(Interpolation latency, Interpolation throughput) {
    this.latency = latency;
    this.throughput = throughput;
  }

  Interpolation overLoad() {
    return latency;
  }

  /** The latency at a load, NaN outside the measured range. */
  double at(double load) {
    double overLoad = latency.at(load);
    int i = latency.segment(load);
    if (i < 0 || i + 1 >= latency.size() || load == latency.load(i) || load == latency.load(i + 1)) {
      return overLoad;
    }
    double straight = adjacent(i) ? overThroughput(i, load) : Double.NaN;
    return straight > overLoad ? straight : overLoad;
  }

  /** Whether throughput has no load between the two neighbours, and so is monotone there. */
  private boolean adjacent(int i) {
    for (int j = 0; j + 1 < throughput.size(); j++) {
      if (throughput.load(j) == latency.load(i)) {
        return throughput.load(j + 1) == latency.load(i + 1);
      }
    }
    return false;
  }

  /** NaN where there is no such line: no throughput, no change of it, or a latency of 0. */
  private double overThroughput(int i, double load) {
    double a = Math.log(throughput.at(latency.load(i)));
    double b = Math.log(throughput.at(latency.load(i + 1)));
    double share = (Math.log(throughput.at(load)) - a) / (b - a);
    double low = latency.value(i);
    double high = latency.value(i + 1);
    double straight = Math.exp(Math.log(low) + share * Math.log(high / low));
    return share >= 0 && share <= 1
        ? Math.clamp(straight, Math.min(low, high), Math.max(low, high))
        : Double.NaN;
  }
}
