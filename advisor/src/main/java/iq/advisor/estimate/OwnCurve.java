package iq.advisor.estimate;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the measured curve of the deployment itself corrects: at its loads the estimate is what was
 * measured, between them it is off by what lies between.
 */
final class OwnCurve {
  private final NavigableMap<Double, Said> corrections = new TreeMap<>();

  /**
   * @param rows of the curve, none where there is none; of two at one load the later counts
   * @param expected logarithms of seconds that are estimated without it
   * @param trust from 0 to 1: less, where the lengths are not quite those asked for
   */
  OwnCurve(List<Row> rows, Function<Demand, Said> expected, double trust) {
    for (Row row : rows) {
      Said measured = new Said(Math.log(row.step()), Math.log(row.first()));
      Said off = measured.plus(expected.apply(row.demand()).times(-1));
      corrections.put(Math.log(row.demand().concurrency()), off.times(trust));
    }
  }

  /** What is added at a load; beyond the curve that of its end. */
  Said at(double concurrency) {
    double place = Math.log(concurrency);
    var below = corrections.floorEntry(place);
    var above = corrections.ceilingEntry(place);
    if (below == null || above == null) {
      var end = below == null ? above : below;
      return end == null ? Said.NOTHING : end.getValue();
    }
    double gap = above.getKey() - below.getKey();
    double share = gap == 0 ? 0 : (place - below.getKey()) / gap;
    return below.getValue().times(1 - share).plus(above.getValue().times(share));
  }
}
