package iq.advisor.curve;

/**
 * Where, between two neighbouring loads, a latency crosses its limit: what bisection down to
 * neighbouring numbers finds. Latency is monotone there, so that most halves are known once the
 * crossing has been bracketed by regula falsi (in its Illinois form), which takes a few readings.
 */
final class Crossing {
  private static final int BISECTIONS = 60; // more than the bits of a load
  private static final int FALSE_POSITIONS = 12;
  private static final double NARROW = 1e-12;

  private final PromisedLatency.Segment segment;
  private final double limit;
  private final boolean rising;
  private double kept; // known to keep the limit, as is all behind it
  private double broken; // known to break it, likewise

  private Crossing(PromisedLatency.Segment segment, double limit, double keeping, double failing) {
    this.segment = segment;
    this.limit = limit;
    this.rising = failing > keeping;
    this.kept = keeping;
    this.broken = failing;
  }

  /** The load furthest from the one that keeps the limit that still does. */
  static double of(PromisedLatency latency, double limit, double keeping, double failing) {
    PromisedLatency.Segment segment = latency.segment(0.5 * (keeping + failing));
    Crossing crossing = new Crossing(segment, limit, keeping, failing);
    crossing.bracket(latency.at(keeping) - limit, latency.at(failing) - limit);
    return crossing.bisect(keeping, failing);
  }

  /** Of an end that has stayed twice the excess is halved, so that the other gets its turn. */
  private void bracket(double atKept, double atBroken) {
    double below = atKept;
    double above = atBroken;
    int side = 0;
    for (int i = 0; i < FALSE_POSITIONS && !isNarrow(); i++) {
      double load = kept + (broken - kept) * (below / (below - above));
      if (isKept(load) || isBroken(load) || Double.isNaN(load)) {
        return;
      }
      double excess = segment.at(load) - limit;
      if (excess <= 0) {
        kept = load;
        below = excess;
        above = side == 1 ? above / 2 : above;
        side = 1;
      } else {
        broken = load;
        above = excess;
        below = side == -1 ? below / 2 : below;
        side = -1;
      }
    }
  }

  private boolean isNarrow() {
    return Math.abs(broken - kept) <= NARROW * Math.abs(kept);
  }

  private double bisect(double keeping, double failing) {
    double inside = keeping;
    double outside = failing;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (inside + outside);
      if (middle == inside || middle == outside) {
        return inside;
      }
      if (isKept(middle) || (!isBroken(middle) && segment.keeps(middle, limit))) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private boolean isKept(double load) {
    return rising ? load <= kept : load >= kept;
  }

  private boolean isBroken(double load) {
    return rising ? load >= broken : load <= broken;
  }
}
