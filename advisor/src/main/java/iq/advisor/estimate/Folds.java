package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rows dealt to folds by whole groups: each group is a fold of its own, or where there are more than
 * 40 groups, ten folds. The same rows and seed give the same folds.
 */
final class Folds {
  private static final int MOST_GROUPS = 40;
  private static final int FOLDS = 10;

  private Folds() {}

  /** The fold of each row, from 0. */
  static int[] of(List<Row> rows, Scenario scenario, long seed) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.putIfAbsent(scenario.group(row), groups.size());
    }
    int[] foldOfGroup = dealt(groups.size(), seed);
    return rows.stream()
        .mapToInt(row -> foldOfGroup[groups.getOrDefault(scenario.group(row), 0)])
        .toArray();
  }

  private static int[] dealt(int groups, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      order.add(i);
    }
    if (groups > MOST_GROUPS) {
      Collections.shuffle(order, new Random(seed));
    }
    int[] folds = new int[groups];
    for (int i = 0; i < groups; i++) {
      folds[order.get(i)] = groups > MOST_GROUPS ? i % FOLDS : i;
    }
    return folds;
  }
}
