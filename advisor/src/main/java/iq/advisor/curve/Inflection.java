package iq.advisor.curve;

import org.jspecify.annotations.Nullable;

/**
 * The point beyond which more load costs more latency than it brings throughput: of the measured
 * points the one of highest throughput^4 / NTPOT, at a tie the lowest load. As a score of each
 * point alone it does not move when an overload point (no more throughput, more latency) is added.
 *
 * <p>With an exponent of 4 it is the point that Google's GKE Inference Quickstart chose on two of
 * the three curves it published (A100 and H100; exponents from 2 to 6 agree), and no exponent gives
 * all three. Source: ai-ml/notebooks/giq_visualizations.ipynb of
 * GoogleCloudPlatform/kubernetes-engine-samples.
 *
 * @param where its place among the points that have {@code by}
 * @param by the latency that was weighed: NTPOT, else ITL; OUTPUT_TOKENS_PER_SECOND where the curve
 *     has neither, and the point is then the one of highest throughput
 */
public record Inflection(CurvePoint point, Where where, Quantity by) {
  private static final int EXPONENT = 4;
  private static final double TIE = 1e-12;

  /** The place of the inflection point in the order of loads; of throughput without loads. */
  public enum Where {
    INNER,
    /** The sweep starts at or beyond the inflection. */
    FIRST_LOAD,
    /** The sweep may end before the inflection. */
    LAST_LOAD,
    ONLY_POINT
  }

  /** Whether the sweep went on beyond the point. */
  public boolean reached() {
    return where == Where.INNER || where == Where.FIRST_LOAD;
  }

  /** Of ordered points, null when there are none. */
  static @Nullable Inflection of(CurvePoint[] points) {
    Inflection inflection = by(Quantity.NTPOT, points);
    if (inflection == null) {
      inflection = by(Quantity.ITL, points);
    }
    return inflection != null ? inflection : by(Quantity.OUTPUT_TOKENS_PER_SECOND, points);
  }

  private static @Nullable Inflection by(Quantity by, CurvePoint[] points) {
    double highest = Double.NEGATIVE_INFINITY;
    for (CurvePoint point : points) {
      highest = Math.max(highest, score(by, point));
    }
    CurvePoint chosen = null;
    int place = 0;
    int count = 0;
    for (CurvePoint point : points) {
      double score = score(by, point);
      if (score == Double.NEGATIVE_INFINITY) {
        continue;
      }
      if (chosen == null && score >= highest - TIE) {
        chosen = point;
        place = count;
      }
      count++;
    }
    return chosen == null ? null : new Inflection(chosen, where(place, count), by);
  }

  private static double score(Quantity by, CurvePoint point) {
    double throughput = Math.log(point.outputTokensPerSecond());
    if (!by.latency()) {
      return throughput;
    }
    double latency = point.get(by);
    return latency > 0
        ? EXPONENT * throughput - Math.log(latency)
        : Double.NEGATIVE_INFINITY;
  }

  private static Where where(int place, int count) {
    if (count == 1) {
      return Where.ONLY_POINT;
    }
    if (place == 0) {
      return Where.FIRST_LOAD;
    }
    return place == count - 1 ? Where.LAST_LOAD : Where.INNER;
  }
}
