package iq.advisor.curve;

import java.util.Arrays;

/** Puts the points of a curve in order and joins repeats of one load. */
final class CurvePoints {
  private static final int FIELDS = 9;

  private CurvePoints() {}

  /**
   * Points by load, equal loads averaged (arithmetic mean of the values that are there), then those
   * without a load by throughput. The order of the input changes nothing: a group is summed in the
   * order of its values, as floating-point sums depend on it.
   */
  static CurvePoint[] ordered(CurvePoint[] points) {
    CurvePoint[] sorted = points.clone();
    Arrays.sort(sorted, CurvePoints::compare);
    int size = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = i + 1;
      while (end < sorted.length && sorted[end].load() == sorted[i].load()) {
        end++;
      }
      sorted[size++] = end == i + 1 ? sorted[i] : average(sorted, i, end);
      i = end;
    }
    return Arrays.copyOf(sorted, size);
  }

  private static int compare(CurvePoint a, CurvePoint b) {
    for (int field = 0; field < FIELDS; field++) {
      int order = Double.compare(field(a, field), field(b, field));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static CurvePoint average(CurvePoint[] points, int from, int to) {
    double[] mean = new double[FIELDS];
    for (int field = 0; field < FIELDS; field++) {
      double sum = 0;
      int count = 0;
      for (int i = from; i < to; i++) {
        double value = field(points[i], field);
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      mean[field] = count == 0 ? Double.NaN : sum / count;
    }
    return new CurvePoint(
        points[from].load(),
        mean[4],
        mean[1],
        mean[5],
        mean[3],
        mean[6],
        mean[2],
        mean[7],
        mean[8]);
  }

  /** In the order of comparison: load, throughput, NTPOT, then what is left. */
  private static double field(CurvePoint point, int field) {
    return switch (field) {
      case 0 -> point.load();
      case 1 -> point.outputTokensPerSecond();
      case 2 -> point.ntpot();
      case 3 -> point.ttft();
      case 4 -> point.requestsPerSecond();
      case 5 -> point.inputTokensPerSecond();
      case 6 -> point.itl();
      case 7 -> point.queueSize();
      default -> point.kvCacheUtilization();
    };
  }
}
