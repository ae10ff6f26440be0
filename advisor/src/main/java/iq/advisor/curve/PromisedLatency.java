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
    int i = latency.segment(load);
    return i < 0 || i + 1 >= latency.size() || load == latency.load(i) || load == latency.load(i + 1)
        ? latency.at(load)
        : new Segment(i).at(load);
  }

  /** The segment that a load between two measured ones is in, for many loads there. */
  Segment segment(double load) {
    return new Segment(latency.segment(load));
  }

  /** The latency between two neighbours, apart from both. */
  final class Segment {
    private final int i;
    private final int j; // throughput's segment of the same loads, -1 where there is none
    private final double low;
    private final double high;
    private double a;
    private double b;
    private double start;
    private double rise;

    private Segment(int i) {
      this.i = i;
      this.j = adjacent(i);
      this.low = latency.value(i);
      this.high = latency.value(i + 1);
      if (j >= 0) {
        a = Math.log(throughput.value(j));
        b = Math.log(throughput.value(j + 1));
        start = Math.log(low);
        rise = Math.log(high / low);
      }
    }

    double at(double load) {
      double overLoad = latency.inside(i, load);
      double straight = j < 0 ? Double.NaN : overThroughput(load);
      return straight > overLoad ? straight : overLoad;
    }

    /** Whether the latency at a load is within a limit. */
    boolean keeps(double load, double limit) {
      return latency.inside(i, load) <= limit && !(j >= 0 && overThroughput(load) > limit);
    }

    /** NaN where there is no such line: no change of throughput, or a latency of 0. */
    private double overThroughput(double load) {
      double share = (Math.log(throughput.inside(j, load)) - a) / (b - a);
      double straight = Math.exp(start + share * rise);
      return share >= 0 && share <= 1
          ? Math.clamp(straight, Math.min(low, high), Math.max(low, high))
          : Double.NaN;
    }
  }

  /** Throughput's segment, if it has no load between the two neighbours, and so is monotone there. */
  private int adjacent(int i) {
    for (int j = 0; j + 1 < throughput.size(); j++) {
      if (throughput.load(j) == latency.load(i)) {
        return throughput.load(j + 1) == latency.load(i + 1) ? j : -1;
      }
    }
    return -1;
  }
}
