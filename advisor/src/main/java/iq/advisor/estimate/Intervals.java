package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How wide intervals have to be: for each output and confidence, what covers the errors of held-out
 * rows of about this spread. A row of a large group counts for less than one of a small: a new
 * question is a new group.
 *
 * @param widths by output and confidence, in the order of the spread, never falling
 */
public record Intervals(Map<Output, Map<Confidence, List<Width>>> widths) {
  private static final int BINS = 8;
  private static final int FEWEST = 30;
  private static final double ROUNDING = 1e-9;

  /** Of two groups the one with 16 times the rows counts 8 times, not 16 times. */
  private static final double CROWDING = 0.25;

  /**
   * From rows that were predicted with their groups held out.
   *
   * @param trials by scenario
   */
  static Intervals of(Map<Scenario, List<Guess>> trials) {
    List<Weighed> all = weighed(trials);
    all.sort(Comparator.comparingDouble(one -> one.guess().spread()));
    Map<Output, Map<Confidence, List<Width>>> widths = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      Map<Confidence, List<Width>> own = new EnumMap<>(Confidence.class);
      for (Confidence confidence : Confidence.values()) {
        own.put(confidence, widths(all, output, confidence));
      }
      widths.put(output, own);
    }
    return new Intervals(widths);
  }

  private static List<Weighed> weighed(Map<Scenario, List<Guess>> trials) {
    List<Weighed> all = new ArrayList<>();
    trials.forEach(
        (scenario, guesses) -> {
          Map<String, Integer> sizes = new HashMap<>();
          guesses.forEach(guess -> sizes.merge(scenario.group(guess.row()), 1, Integer::sum));
          for (Guess guess : guesses) {
            double size = sizes.getOrDefault(scenario.group(guess.row()), 1);
            all.add(new Weighed(guess, Math.pow(size, -CROWDING)));
          }
        });
    return all;
  }

  private static List<Width> widths(List<Weighed> all, Output output, Confidence confidence) {
    int bins = Math.clamp(all.size() / FEWEST, 1, BINS);
    List<Width> widths = new ArrayList<>();
    double widest = 0;
    for (int bin = 0; bin < bins; bin++) {
      List<Weighed> some = all.subList(bin * all.size() / bins, (bin + 1) * all.size() / bins);
      double half =
          quantile(some, guess -> Math.abs(guess.error(output)), confidence.percent() / 100.0);
      widest = Math.max(widest, half);
      double spread = quantile(some, Guess::spread, 0.5);
      if (!widths.isEmpty() && widths.getLast().spread() >= spread) {
        widths.removeLast();
      }
      widths.add(new Width(spread, widest));
    }
    return widths;
  }

  /** The least value that so large a share of the weights is at or below. */
  private static double quantile(
      List<Weighed> some, ToDoubleFunction<Guess> value, double share) {
    List<Weighed> order = new ArrayList<>(some);
    order.sort(Comparator.comparingDouble(one -> value.applyAsDouble(one.guess())));
    double needed = (share - ROUNDING) * order.stream().mapToDouble(Weighed::weight).sum();
    double sum = 0;
    for (Weighed one : order) {
      sum += one.weight();
      if (sum >= needed) {
        return value.applyAsDouble(one.guess());
      }
    }
    return order.isEmpty() ? Double.NaN : value.applyAsDouble(order.getLast().guess());
  }

  /** Half the width of the interval of ln(value). */
  double half(Output output, Confidence confidence, double spread) {
    List<Width> own = widths.getOrDefault(output, Map.of()).getOrDefault(confidence, List.of());
    Width below = null;
    for (Width width : own) {
      if (width.spread() >= spread) {
        return below == null ? width.half() : below.towards(width, spread);
      }
      below = width;
    }
    return below == null ? Double.NaN : below.half() * spread / below.spread();
  }

  /**
   * @param spread of the held-out rows
   * @param half what covered their errors of ln(value)
   */
  public record Width(double spread, double half) {
    /** On the straight line, on logarithmic axes. */
    double towards(Width wider, double at) {
      double share = Math.log(at / spread) / Math.log(wider.spread / spread);
      return half * Math.pow(wider.half / half, share);
    }
  }

  private record Weighed(Guess guess, double weight) {}
}
