package iq.advisor.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How wide intervals have to be: for each ground and output the factor by which the spread of 90 %
 * of the held-out rows is to be multiplied to cover their error.
 *
 * @param factors by ground; a ground with too few rows has those of the one before
 */
record Intervals(Map<Ground, Map<Output, Double>> factors) {
  static final double SHARE = 0.9;
  private static final int FEWEST = 30;

  /** From rows that were predicted with their groups held out. */
  static Intervals of(List<Guess> guesses) {
    Map<Ground, Map<Output, Double>> factors = new EnumMap<>(Ground.class);
    Map<Output, Double> wider = Map.of();
    for (Ground ground : Ground.values()) {
      List<Guess> here = guesses.stream().filter(guess -> guess.ground() == ground).toList();
      Map<Output, Double> own = here.size() < FEWEST ? wider : factors(here);
      factors.put(ground, own);
      wider = own;
    }
    return new Intervals(factors);
  }

  private static Map<Output, Double> factors(List<Guess> guesses) {
    Map<Output, Double> factors = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      double[] ratios =
          guesses.stream()
              .mapToDouble(guess -> Math.abs(guess.error(output)) / guess.spread())
              .sorted()
              .toArray();
      int place = (int) Math.ceil(SHARE * (ratios.length + 1)) - 1;
      factors.put(output, ratios[Math.min(place, ratios.length - 1)]);
    }
    return factors;
  }

  /** Half the width of the interval of ln(value). */
  double half(Ground ground, Output output, double spread) {
    Double factor = factors.getOrDefault(ground, Map.of()).get(output);
    return factor == null ? Double.NaN : factor * spread;
  }
}
