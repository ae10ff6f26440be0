package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How wide intervals have to be: for each ground and output the factor by which the spread of 90 %
 * of the held-out rows is to be multiplied to cover their error.
 *
 * @param factors by ground; a ground with too few rows has those of the one before
 */
record Intervals(Map<Ground, Map<Output, Double>> factors) {
  static final double SHARE = 0.9;
  private static final int SAMPLE = 400;
  private static final int FEWEST = 30;

  /** From rows that are predicted with their groups held out, a sample in each scenario. */
  static Intervals of(List<Learnt> learnt, Core core, long seed) {
    HeldOut heldOut = new HeldOut(learnt, core);
    List<Row> rows = learnt.stream().map(Learnt::row).toList();
    List<Guess> guesses = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      guesses.addAll(
          heldOut.guesses(scenario, Folds.of(rows, scenario, seed), sample(rows, seed)));
    }
    return of(guesses);
  }

  /** Whole curves, chosen by chance, until there are enough rows. */
  private static List<Integer> sample(List<Row> rows, long seed) {
    Map<String, List<Integer>> curves = new TreeMap<>();
    for (int place = 0; place < rows.size(); place++) {
      curves.computeIfAbsent(rows.get(place).benchmark().id(), id -> new ArrayList<>()).add(place);
    }
    List<List<Integer>> order = new ArrayList<>(curves.values());
    Collections.shuffle(order, new Random(seed));
    List<Integer> sample = new ArrayList<>();
    for (List<Integer> curve : order) {
      if (sample.size() < SAMPLE) {
        sample.addAll(curve);
      }
    }
    return sample;
  }

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
