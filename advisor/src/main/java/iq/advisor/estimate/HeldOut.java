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

  /** Where each row has a group of its own, groups cost more. */
  private static final int FEW = 60;

  private final List<Learnt> learnt;
  private final Core core;
  private final Precision precision;
  private final List<Said> weights;

  /**
   * @param learnt what the core misses of each row
   * @param precision of the same rows
   */
  HeldOut(List<Learnt> learnt, Core core, Precision precision) {
    this.learnt = learnt;
    this.core = core;
    this.precision = precision;
    weights = precision.weights(learnt);
  }

  /** The weight of each row where none is held out. */
  List<Said> weights() {
    return weights;
  }

  /** A sample of the rows, predicted in every scenario. */
  Map<Scenario, List<Guess>> samples(long seed) {
    List<Row> rows = learnt.stream().map(Learnt::row).toList();
    List<Integer> sample = sample(rows, seed);
    Map<Scenario, List<Guess>> guesses = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      boolean costly = scenario == Scenario.NEITHER;
      guesses.put(
          scenario,
          guesses(
              scenario,
              Folds.of(rows, scenario, seed),
              costly ? sample.subList(0, Math.min(FEW, sample.size())) : sample));
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
    Map<String, Hidden> hidden = new HashMap<>();
    Map<String, Company> companies = new HashMap<>();
    List<Guess> guesses = new ArrayList<>();
    for (int place : asked) {
      Learnt one = learnt.get(place);
      Hidden out = hidden.computeIfAbsent(key(scenario, fold, place), k -> hide(scenario, fold, place));
      int given = scenario == Scenario.PAIR_ONE_LOAD ? oneLoad(place) : -1;
      List<Learnt> known = given < 0 ? out.known() : with(out.known(), news(out, given));
      Company company =
          companies.computeIfAbsent(
              one.row().benchmark().id() + given, c -> Company.of(one.traits(), known));
      guesses.add(guess(one, out.misses().getOrDefault(place, Said.NOTHING), known, company));
    }
    return guesses;
  }

  private String key(Scenario scenario, int[] fold, int place) {
    return scenario == Scenario.NEITHER
        ? scenario.group(learnt.get(place).row())
        : String.valueOf(fold[place]);
  }

  /** Everything that must not be known when a row is predicted, and what the rest says of it. */
  private Hidden hide(Scenario scenario, int[] fold, int place) {
    Row asked = learnt.get(place).row();
    List<Learnt> known = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < learnt.size(); i++) {
      if (scenario.known(learnt.get(i).row(), asked, fold[i] == fold[place])) {
        known.add(learnt.get(i).known());
      } else {
        unknown.add(i);
      }
    }
    int[] out = unknown.stream().mapToInt(Integer::intValue).toArray();
    List<Said> misses = precision.misses(weights, out);
    Map<Integer, Said> byPlace = new HashMap<>();
    for (int i = 0; i < out.length; i++) {
      byPlace.put(out[i], misses.get(i));
    }
    return new Hidden(known, byPlace);
  }

  private Learnt news(Hidden out, int place) {
    Learnt row = learnt.get(place);
    Said miss = out.misses().getOrDefault(place, Said.NOTHING);
    return new Learnt(row.row(), row.traits(), miss.step(), miss.first());
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

  private Guess guess(Learnt asked, Said miss, List<Learnt> known, Company company) {
    Traits traits = asked.traits();
    Company.Verdict verdict = company.on(traits);
    Core.Reading reading = core.at(asked.row().setup(), asked.row().demand());
    Said said = new Said(asked.step(), asked.first()).plus(miss.times(-1)).plus(verdict.news());
    return Guess.of(
        asked.row(),
        Ground.of(traits, known),
        reading.step() * Math.exp(said.step()),
        reading.first() * Math.exp(said.first()),
        Math.sqrt(verdict.left() + Likeness.NOISE));
  }

  /**
   * @param known the rows that may be leant on; none of them is news
   * @param misses of the others, by place: measured less predicted
   */
  private record Hidden(List<Learnt> known, Map<Integer, Said> misses) {}
}
