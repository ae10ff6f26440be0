package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How far measurements of the same are apart: the same deployment, lengths and load, measured twice.
 * No estimate of such a row can be expected to be nearer.
 *
 * @param pairs how many
 * @param median by output: the median of |one / other − 1|, the later over the earlier in the
 *     catalog's order
 */
public record Repeats(int pairs, Map<Output, Double> median) {
  /** ln of two lengths that are the same but for sampling. */
  private static final double SAME_LENGTH = 0.05;

  /** What differs between two measurements of the same. */
  public enum Between {
    /** Nothing that is stated. */
    RUNS,
    SETTINGS,
    VERSIONS,
    SOURCES;

    /** The word used in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Between of(Row one, Row other) {
      Setup a = one.setup();
      Setup b = other.setup();
      if (!Objects.equals(a.source(), b.source())) {
        return SOURCES;
      }
      if (!Objects.equals(a.version(), b.version())) {
        return VERSIONS;
      }
      return Objects.equals(a.settings(), b.settings()) ? RUNS : SETTINGS;
    }
  }

  /** All pairs of rows that measure the same. */
  public static Map<Between, Repeats> of(List<Row> rows) {
    Map<String, List<Row>> same = new HashMap<>();
    for (Row row : rows) {
      String key = Same.DEPLOYMENT.of(row.setup(), "") + "|" + row.demand().concurrency();
      same.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    Map<Between, Map<Output, List<Double>>> apart = new EnumMap<>(Between.class);
    for (List<Row> group : same.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (sameLengths(group.get(i).demand(), group.get(j).demand())) {
            add(apart, group.get(i), group.get(j));
          }
        }
      }
    }
    Map<Between, Repeats> repeats = new EnumMap<>(Between.class);
    apart.forEach((between, own) -> repeats.put(between, of(own)));
    return repeats;
  }

  private static boolean sameLengths(Demand one, Demand other) {
    return Math.abs(Math.log(one.input() / other.input())) < SAME_LENGTH
        && Math.abs(Math.log(one.output() / other.output())) < SAME_LENGTH;
  }

  private static void add(
      Map<Between, Map<Output, List<Double>>> apart, Row one, Row other) {
    Map<Output, List<Double>> own =
        apart.computeIfAbsent(Between.of(one, other), any -> new EnumMap<>(Output.class));
    for (Output output : Output.values()) {
      own.computeIfAbsent(output, any -> new ArrayList<>())
          .add(Math.abs(output.of(one) / output.of(other) - 1));
    }
  }

  private static Repeats of(Map<Output, List<Double>> apart) {
    Map<Output, Double> median = new EnumMap<>(Output.class);
    apart.forEach(
        (output, all) -> median.put(output, all.stream().sorted().toList().get(all.size() / 2)));
    return new Repeats(apart.getOrDefault(Output.ITL, List.of()).size(), median);
  }
}
