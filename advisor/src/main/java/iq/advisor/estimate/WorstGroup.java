package iq.advisor.estimate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How held-out groups as a whole are covered by 90 % intervals, and what it would take to cover each.
 *
 * @param large groups of 40 rows or more
 * @param below of these, how many are covered by less than 80 %
 * @param least coverage of them; NaN without a large group
 * @param wider times that all intervals of ln(value) would have to be as wide to cover 80 % of each
 *     large group; 1 where they do
 * @param coverageThen of all rows together
 */
public record WorstGroup(int large, int below, double least, double wider, double coverageThen) {
  private static final int LARGE = 40;
  private static final double GOAL = 0.8;

  static WorstGroup of(List<Trial> trials, Output output) {
    Map<String, List<Double>> groups =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    Trial::group,
                    Collectors.mapping(trial -> trial.distance(output), Collectors.toList())));
    List<List<Double>> large =
        groups.values().stream().filter(group -> group.size() >= LARGE).toList();
    double wider = large.stream().mapToDouble(WorstGroup::needed).reduce(1, Math::max);
    return new WorstGroup(
        large.size(),
        (int) large.stream().filter(group -> covered(group, 1) < GOAL).count(),
        large.stream().mapToDouble(group -> covered(group, 1)).min().orElse(Double.NaN),
        wider,
        covered(trials.stream().map(trial -> trial.distance(output)).toList(), wider));
  }

  /** The distance within which the goal's share of a group is. */
  private static double needed(List<Double> distances) {
    return distances.stream()
        .sorted()
        .skip((long) Math.ceil(GOAL * distances.size()) - 1)
        .findFirst()
        .orElse(1.0);
  }

  private static double covered(List<Double> distances, double wider) {
    return (double) distances.stream().filter(distance -> distance <= wider).count()
        / distances.size();
  }
}
