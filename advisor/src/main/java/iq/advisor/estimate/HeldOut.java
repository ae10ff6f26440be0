package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Predicts rows from the others, a scenario's groups held out, with one core for all. */
final class HeldOut {
  /** Where each group hides many rows, so many groups have to do. */
  private static final int FEW = 8;

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
    weights = precision.weights(learnt.stream().map(Learnt::bounded).toList());
  }

  /** The weight of each row where none is held out. */
  List<Said> weights() {
    return weights;
  }

  /** All rows, predicted in every scenario; of the costly one a few groups. */
  Map<Scenario, List<Guess>> all(long seed) {
    List<Row> rows = learnt.stream().map(Learnt::row).toList();
    List<Integer> everyone = IntStream.range(0, rows.size()).boxed().toList();
    Map<Scenario, List<Guess>> guesses = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      boolean costly = scenario == Scenario.NEITHER;
      guesses.put(
          scenario,
          guesses(
              scenario,
              Folds.of(rows, scenario, seed),
              costly ? ofFewGroups(scenario, everyone, seed) : everyone));
    }
    return guesses;
  }

  private List<Integer> ofFewGroups(Scenario scenario, List<Integer> places, long seed) {
    List<String> few =
        places.stream()
            .map(place -> group(scenario, place))
            .distinct()
            .sorted(Comparator.comparingLong(group -> Fingerprint.of(seed, group)))
            .limit(FEW)
            .toList();
    return places.stream().filter(place -> few.contains(group(scenario, place))).toList();
  }

  private String group(Scenario scenario, int place) {
    return scenario.group(learnt.get(place).row());
  }

  /**
   * Predicts rows.
   *
   * @param fold of each row of this, by its place
   * @param asked places of the rows to predict
   */
  List<Guess> guesses(Scenario scenario, int[] fold, List<Integer> asked) {
    Map<String, Blind> blinds = new HashMap<>();
    int[] oneLoad = OneLoad.of(learnt.stream().map(Learnt::row).toList());
    List<Guess> guesses = new ArrayList<>();
    for (int place : asked) {
      Row row = learnt.get(place).row();
      String key =
          scenario == Scenario.NEITHER ? scenario.group(row) : String.valueOf(fold[place]);
      Blind blind =
          blinds.computeIfAbsent(
              key, any -> precision.blind(weights, hidden(scenario, fold, place)));
      int given = scenario == Scenario.PAIR_ONE_LOAD ? oneLoad[place] : place;
      guesses.add(
          guess(
              learnt.get(place),
              given == place
                  ? blind.of(place)
                  : blind.knowing(given, learnt.get(given).beyondBounds(), place)));
    }
    return guesses;
  }

  /** Every row that must not be known when one is predicted. */
  private int[] hidden(Scenario scenario, int[] fold, int place) {
    Row asked = learnt.get(place).row();
    return IntStream.range(0, learnt.size())
        .filter(i -> !scenario.known(learnt.get(i).row(), asked, fold[i] == fold[place]))
        .toArray();
  }

  private Guess guess(Learnt asked, Blind.Miss miss) {
    Core.Reading reading = core.at(asked.row().setup(), asked.row().demand());
    Learnt bounded = asked.bounded();
    Said said = new Said(bounded.step(), bounded.first()).plus(miss.by().times(-1));
    return Guess.of(
        asked.row(),
        reading.step() * Math.exp(said.step()),
        reading.first() * Math.exp(said.first()),
        Math.sqrt(miss.variance()));
  }
}
