package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Predicts rows from the others, a scenario's groups held out, with one core for all. */
final class HeldOut {
  private static final int SAMPLE = 300;

  private final List<Learnt> learnt;
  private final Core core;

  HeldOut(List<Learnt> learnt, Core core) {
    this.learnt = learnt;
    this.core = core;
  }

  /** A sample of the rows, predicted in every scenario. */
  static Map<Scenario, List<Guess>> samples(List<Learnt> learnt, Core core, long seed) {
    HeldOut heldOut = new HeldOut(learnt, core);
    List<Row> rows = learnt.stream().map(Learnt::row).toList();
    List<Integer> sample = sample(rows, seed);
    Map<Scenario, List<Guess>> guesses = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      guesses.put(
          scenario, heldOut.guesses(scenario, Folds.of(rows, scenario, seed), sample));
    }
    return guesses;
  }

  /** Whole curves, as if by chance, until there are enough rows. */
  private static List<Integer> sample(List<Row> rows, long seed) {
    Map<String, List<Integer>> curves = new TreeMap<>();
    for (int place = 0; place < rows.size(); place++) {
      curves.computeIfAbsent(rows.get(place).benchmark().id(), id -> new ArrayList<>()).add(place);
    }
    List<Integer> sample = new ArrayList<>();
    curves.entrySet().stream()
        .sorted(Comparator.comparingLong(curve -> Fingerprint.of(seed, curve.getKey())))
        .filter(curve -> sample.size() < SAMPLE)
        .forEachOrdered(curve -> sample.addAll(curve.getValue()));
    return sample;
  }

  /**
   * Predicts rows. Rows of one curve lean on the same company, as those of an answer do.
   *
   * @param fold of each row of this, by its place
   * @param asked places of the rows to predict
   */
  List<Guess> guesses(Scenario scenario, int[] fold, List<Integer> asked) {
    Map<Integer, List<Learnt>> known = new TreeMap<>();
    Map<String, Company> companies = new HashMap<>();
    List<Guess> guesses = new ArrayList<>();
    for (int place : asked) {
      Learnt one = learnt.get(place);
      String curve = one.row().benchmark().id();
      List<Learnt> rows =
          scenario == Scenario.NEITHER
              ? known(scenario, fold, place)
              : known.computeIfAbsent(fold[place], f -> known(scenario, fold, place));
      if (scenario == Scenario.PAIR_ONE_LOAD) {
        int given = oneLoad(place);
        List<Learnt> more = given < 0 ? rows : with(rows, learnt.get(given));
        Company company =
            companies.computeIfAbsent(curve + given, c -> Company.of(one.traits(), more));
        guesses.add(guess(one, more, company));
      } else {
        Company company = companies.computeIfAbsent(curve, c -> Company.of(one.traits(), rows));
        guesses.add(guess(one, rows, company));
      }
    }
    return guesses;
  }

  private List<Learnt> known(Scenario scenario, int[] fold, int place) {
    Row asked = learnt.get(place).row();
    return IntStream.range(0, learnt.size())
        .filter(i -> scenario.known(learnt.get(i).row(), asked, fold[i] == fold[place]))
        .mapToObj(learnt::get)
        .toList();
  }

  private static List<Learnt> with(List<Learnt> rows, Learnt one) {
    List<Learnt> more = new ArrayList<>(rows);
    more.add(one);
    return more;
  }

  /** The middle load of a row's curve, the next one for that row itself; -1 where there is no other. */
  private int oneLoad(int place) {
    Traits curve = learnt.get(place).traits();
    List<Integer> loads =
        IntStream.range(0, learnt.size())
            .filter(i -> learnt.get(i).traits().share(Same.BENCHMARK, curve))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> learnt.get(i).row().demand().concurrency()))
            .toList();
    if (loads.size() < 2) {
      return -1;
    }
    int middle = loads.get(loads.size() / 2);
    return middle == place ? loads.get(loads.size() / 2 - 1) : middle;
  }

  private Guess guess(Learnt asked, List<Learnt> rows, Company company) {
    Traits traits = asked.traits();
    Company.Verdict verdict = company.on(traits);
    Core.Reading reading = core.at(asked.row().setup(), asked.row().demand());
    return Guess.of(
        asked.row(),
        Ground.of(traits, rows),
        reading.step() * Math.exp(verdict.step()),
        reading.first() * Math.exp(verdict.first()),
        Math.sqrt(verdict.left() + Likeness.NOISE));
  }
}
