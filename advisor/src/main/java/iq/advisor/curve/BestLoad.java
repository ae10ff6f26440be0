package iq.advisor.curve;

import java.util.Arrays;

/**
 * The load at which every target is kept and there is most of a quantity: of throughput, which is
 * not the highest load, since throughput may fall in overload; or of load itself. Between two
 * neighbouring loads every quantity is monotone, so that the loads that keep the targets are one
 * interval there, and the best of them is one of its ends.
 */
final class BestLoad {
  private static final double TIE = 1e-12;

  private final Interpolation worth;
  private final PromisedLatency[] latencies; // the targeted ones
  private final double[] limits;
  private final double[] loads;
  private double best = Double.NaN;

  private BestLoad(
      Interpolation worth,
      Sheet sheet,
      CurvePoint[] points,
      Quantity[] targeted,
      Targets targets) {
    this.worth = worth;
    this.latencies = new PromisedLatency[targeted.length];
    this.limits = new double[targeted.length];
    for (int k = 0; k < targeted.length; k++) {
      Double limit = targets.get(targeted[k]);
      latencies[k] = sheet.promised(targeted[k]);
      limits[k] = limit == null ? Double.POSITIVE_INFINITY : limit;
    }
    this.loads = commonLoads(points);
  }

  /** Searches the loads where throughput and every targeted latency are known. */
  static BestLoad of(Sheet sheet, CurvePoint[] points, Quantity[] targeted, Targets targets) {
    Interpolation throughput = sheet.of(Quantity.OUTPUT_TOKENS_PER_SECOND);
    return new BestLoad(throughput, sheet, points, targeted, targets).search();
  }

  /** Searches the same loads for the highest. */
  static BestLoad highest(
      Sheet sheet, CurvePoint[] points, Quantity[] targeted, Targets targets) {
    return new BestLoad(Interpolation.ofLoads(points), sheet, points, targeted, targets).search();
  }

  private BestLoad search() {
    for (int i = 0; i < loads.length; i++) {
      consider(loads[i]);
      if (i + 1 < loads.length) {
        between(loads[i], loads[i + 1]);
      }
    }
    return this;
  }

  /** The best load, NaN when none keeps the targets. */
  double load() {
    return best;
  }

  /** Whether no load is measured at which all targeted latencies are known. */
  boolean nothingMeasured() {
    return loads.length == 0;
  }

  /** Whether the best load is the highest at which all is known. */
  boolean atEnd() {
    return best == loads[loads.length - 1];
  }

  /** Whether a measured load below the best one breaks a target. */
  boolean lowerLoadFails() {
    for (double load : loads) {
      if (load < best && !keeps(load)) {
        return true;
      }
    }
    return false;
  }

  /** The lowest value of a latency at these loads, infinite when there are none. */
  double lowest(PromisedLatency latency) {
    double lowest = Double.POSITIVE_INFINITY;
    for (double load : loads) {
      lowest = Math.min(lowest, latency.at(load));
    }
    return lowest;
  }

  private double[] commonLoads(CurvePoint[] points) {
    double first = Double.NEGATIVE_INFINITY;
    double last = Double.POSITIVE_INFINITY;
    for (PromisedLatency promised : latencies) {
      Interpolation latency = promised.overLoad();
      if (latency.size() == 0) {
        return new double[0];
      }
      first = Math.max(first, latency.first());
      last = Math.min(last, latency.last());
    }
    double[] common = new double[points.length];
    int size = 0;
    for (CurvePoint point : points) { // every one has a throughput: no latency has other loads
      if (point.load() >= first && point.load() <= last) {
        common[size++] = point.load();
      }
    }
    return Arrays.copyOf(common, size);
  }

  private boolean keeps(double load) {
    for (int k = 0; k < latencies.length; k++) {
      if (!keeps(k, load)) {
        return false;
      }
    }
    return true;
  }

  private boolean keeps(int k, double load) {
    return latencies[k].at(load) <= limits[k];
  }

  /** Loads come in rising order, so that of equal worth the lowest load stays. */
  private void consider(double load) {
    if (keeps(load)
        && (Double.isNaN(best)
            || worth.at(load) > worth.at(best) * (1 + TIE))) {
      best = load;
    }
  }

  /** Narrows the segment to where each target is kept, and considers what is left of it. */
  private void between(double a, double b) {
    double low = a;
    double high = b; // both ends are considered as loads
    for (int k = 0; k < latencies.length; k++) {
      boolean atA = keeps(k, a);
      boolean atB = keeps(k, b);
      if (!atA && !atB) {
        return;
      }
      if (atA && !atB) {
        high = Math.min(high, Crossing.of(latencies[k], limits[k], a, b));
      } else if (atB && !atA) {
        low = Math.max(low, Crossing.of(latencies[k], limits[k], b, a));
      }
    }
    if (low <= high) {
      if (low > a) {
        consider(low);
      }
      if (high < b) {
        consider(high);
      }
    }
  }
}
