package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Set<String> groups = new LinkedHashSet<>();
    for (Row row : rows) {
      groups.add(scenario.group(row));
    }
    Map<String, Integer> folds = dealt(groups, seed);
    return rows.stream()
        .mapToInt(row -> folds.getOrDefault(scenario.group(row), 0))
        .toArray();
  }

  private static Map<String, Integer> dealt(Set<String> groups, long seed) {
    List<String> order = new ArrayList<>(groups);
    order.sort(Comparator.comparingLong(group -> Fingerprint.of(seed, group)));
    Map<String, Integer> folds = new HashMap<>();
    for (String group : order) {
      folds.put(group, groups.size() > MOST_GROUPS ? folds.size() % FOLDS : folds.size());
    }
    return folds;
  }
}
