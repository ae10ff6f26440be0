package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tests the estimator on groups of rows that it has not seen: for each fold the core and the
 * intervals are fitted from the other rows alone.
 */
public final class Evaluation {
  private final List<Row> rows;
  private final long seed;
  private final List<Learnt> usual;
  private final Precision precision;
  private final int[] oneLoad;
  private final Map<List<Integer>, Fitted> fitted = new ConcurrentHashMap<>();

  /**
   * @param rows all that are known
   */
  public Evaluation(List<Row> rows, long seed) {
    this.rows = List.copyOf(rows);
    this.seed = seed;
    usual = rows.stream().map(row -> Learnt.of(Core.USUAL, row)).toList();
    precision = Precision.of(usual.stream().map(Learnt::traits).toList());
    oneLoad = OneLoad.of(this.rows);
  }

  /** All scenarios. */
  public Map<Scenario, ScenarioErrors> all() {
    Map<Scenario, ScenarioErrors> all = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      all.put(scenario, of(scenario));
    }
    return all;
  }

  /** One scenario. */
  public ScenarioErrors of(Scenario scenario) {
    return ScenarioErrors.of(scenario, trials(scenario));
  }

  /** Rows from which nothing is learnt, predicted from all others; by configuration. */
  public ScenarioErrors ofOthers(List<Row> others) {
    List<Row> both = new ArrayList<>(rows);
    both.addAll(others);
    int[] folds = new int[both.size()];
    Arrays.fill(folds, rows.size(), both.size(), 1);
    Scenario scenario = Scenario.CONFIGURATION;
    return ScenarioErrors.of(scenario, new Evaluation(both, seed).fold(scenario, folds, 1));
  }

  /** Rows of long prompts, as long as estimates go, predicted from those of short ones alone; by configuration. Empty where either lack. */
  public Optional<ScenarioErrors> ofLongPrompts() {
    List<Row> upToLong = rows.stream().filter(row -> !Reach.isTooLong(row)).toList();
    int[] folds = upToLong.stream().mapToInt(row -> Reach.isLong(row) ? 1 : 0).toArray();
    Scenario scenario = Scenario.CONFIGURATION;
    return IntStream.of(folds).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(
            ScenarioErrors.of(scenario, new Evaluation(upToLong, seed).fold(scenario, folds, 1)));
  }

  /** The held-out rows of one scenario, fold by fold. */
  public List<Prediction> predictions(Scenario scenario) {
    return trials(scenario).stream().map(Prediction::of).toList();
  }

  private List<Trial> trials(Scenario scenario) {
    int[] folds = Folds.of(rows, scenario, seed);
    int last = IntStream.of(folds).max().orElse(-1);
    return IntStream.rangeClosed(0, last)
        .parallel()
        .mapToObj(fold -> fold(scenario, folds, fold))
        .flatMap(List::stream)
        .toList();
  }

  private List<Trial> fold(Scenario scenario, int[] folds, int fold) {
    List<Integer> asked = places(folds, fold, true);
    Fitted fitted = fitted(asked, places(folds, fold, false));
    Core core = fitted.core();
    List<Learnt> everything = usual.stream().map(row -> row.under(core)).toList();
    List<Guess> guesses = new HeldOut(everything, core, precision).guesses(scenario, folds, asked);
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Guess guess = guesses.get(i);
      Learnt one = everything.get(asked.get(i));
      trials.add(
          new Trial(
              guess,
              Baselines.core(core, one.row()),
              Baselines.nearest(core, one, known(scenario, folds, everything, asked.get(i))),
              Stream.of(Output.values())
                  .map(output -> fitted.intervals().half(output, Confidence.NINETY, guess.spread()))
                  .toList(),
              scenario.group(one.row()),
              !Domain.holds(guess.spread(), fitted.limit())
                  || fitted.reach().beyond(one.row().setup(), one.row().demand()) != null));
    }
    return trials;
  }

  /** From the known rows alone. Some scenarios hold out the same rows, and each is looked at once. */
  private Fitted fitted(List<Integer> asked, List<Integer> known) {
    Fitted before = fitted.get(asked);
    if (before != null) {
      return before;
    }
    Core core = CoreFit.of(known.stream().map(rows::get).toList());
    List<Learnt> learnt = known.stream().map(place -> usual.get(place).under(core)).toList();
    Map<Scenario, List<Guess>> inner =
        new HeldOut(learnt, core, precision.of(array(known), array(asked))).all(seed);
    Reach reach = Reach.of(known.stream().map(rows::get).toList());
    Fitted now = new Fitted(core, Intervals.of(inner), Domain.limit(inner), reach);
    fitted.put(asked, now);
    return now;
  }

  /** The rows that are known when one is predicted; without it, whatever the scenario. */
  private List<Learnt> known(Scenario scenario, int[] folds, List<Learnt> all, int asked) {
    Row row = rows.get(asked);
    return IntStream.range(0, all.size())
        .filter(
            i ->
                i != asked
                    && (scenario.known(rows.get(i), row, folds[i] == folds[asked])
                        || (scenario == Scenario.PAIR_ONE_LOAD && i == oneLoad[asked])))
        .mapToObj(all::get)
        .toList();
  }

  private static int[] array(List<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> places(int[] folds, int fold, boolean inside) {
    return IntStream.range(0, folds.length)
        .filter(place -> (folds[place] == fold) == inside)
        .boxed()
        .toList();
  }

  /**
   * What is fitted from some rows.
   *
   * @param limit of the domain
   */
  private record Fitted(Core core, Intervals intervals, double limit, Reach reach) {}
}
