package iq.advisor.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one load of its curve that is known when a row is predicted, see {@link Scenario#PAIR_ONE_LOAD}. */
final class OneLoad {
  private OneLoad() {}

  /**
   * For each row the place of the one that is known: the middle load of its curve, the next one for
   * that row itself; its own place where its curve has no other.
   */
  static int[] of(List<Row> rows) {
    Map<String, List<Integer>> curves =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> rows.get(i).demand().concurrency()))
            .collect(Collectors.groupingBy(i -> rows.get(i).benchmark().id()));
    int[] known = new int[rows.size()];
    curves.values().forEach(curve -> curve.forEach(place -> known[place] = beside(curve, place)));
    return known;
  }

  private static int beside(List<Integer> curve, int place) {
    int half = curve.size() / 2;
    return curve.size() < 2 || curve.get(half) != place ? curve.get(half) : curve.get(half - 1);
  }
}
