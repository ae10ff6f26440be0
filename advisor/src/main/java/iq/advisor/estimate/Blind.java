package iq.advisor.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;

/**
 * A group of rows as all others see it: how far each is from what they say of it, and how much they
 * leave open.
 */
final class Blind {
  private final Map<Integer, Integer> order = new HashMap<>();
  private final List<Said> misses;
  private final DMatrixRMaj open;

  /**
   * @param group places of its rows
   * @param misses measured less predicted, in the order of the group
   * @param open covariance of the misses, noise included
   */
  Blind(int[] group, List<Said> misses, DMatrixRMaj open) {
    for (int i = 0; i < group.length; i++) {
      order.put(group[i], i);
    }
    this.misses = misses;
    this.open = open;
  }

  /** How a row is missed. */
  Miss of(int place) {
    int row = row(place);
    return new Miss(misses.get(row), open.get(row, row));
  }

  /**
   * How a row is missed where another of the group is known.
   *
   * @param more by which that other is missed beside its miss here
   */
  Miss knowing(int given, Said more, int place) {
    double share = open.get(row(place), row(given)) / open.get(row(given), row(given));
    Miss alone = of(place);
    return new Miss(
        alone.by().plus(of(given).by().plus(more).times(-share)),
        alone.variance() - share * open.get(row(place), row(given)));
  }

  private int row(int place) {
    Integer row = order.get(place);
    if (row == null) {
      throw new IllegalArgumentException("row " + place + " is not in the group");
    }
    return row;
  }

  /**
   * @param by measured less predicted
   * @param variance of it that was expected, noise included, in units of {@link Likeness}
   */
  record Miss(Said by, double variance) {}
}
