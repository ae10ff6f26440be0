package iq.advisor.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was fitted, with where it is from. Rows are not part of it, their weights are: an
 * estimate leans on the catalog at hand, and rows in it that have no weight are news.
 *
 * @param catalog the version of the catalog that it was fitted from
 * @param rows how many measured rows that were
 * @param seed of the folds and samples
 * @param core the physical core's coefficients
 * @param factors by ground and output: half an interval over its spread
 * @param limits by ground: the widest spread that was tested
 * @param weights by the id of a measured curve: what its rows count for in all estimates
 * @param errors by scenario and output: median error of held-out rows, percent
 */
public record Calibration(
    String catalog,
    int rows,
    long seed,
    Map<Coefficient, Double> core,
    Map<Ground, Map<Output, Double>> factors,
    Map<Ground, Double> limits,
    Map<String, CurveWeights> weights,
    Map<Scenario, Map<Output, Double>> errors) {

  /** Fits all of it. Deterministic: the same rows and seed give the same calibration. */
  public static Calibration fit(List<Row> rows, String catalog, long seed) {
    Core core = CoreFit.of(rows);
    Tested tested = Tested.of(core, rows, seed);
    return new Calibration(
        catalog,
        rows.size(),
        seed,
        core.coefficients(),
        tested.intervals().factors(),
        tested.limits(),
        tested.weights(),
        tested.errors());
  }

  /** The same coefficients, tested on other rows: what they are worth there. */
  public Calibration testedOn(List<Row> others) {
    Tested tested = Tested.of(new Core(core), others, seed);
    return new Calibration(
        catalog,
        rows,
        seed,
        core,
        tested.intervals().factors(),
        tested.limits(),
        tested.weights(),
        tested.errors());
  }

  /** The median errors of all scenarios and outputs together, percent: the less, the better. */
  public double meanError() {
    return errors.values().stream()
        .flatMap(outputs -> outputs.values().stream())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  Intervals intervals() {
    return new Intervals(factors);
  }

  /** What is fitted beside the core. */
  private record Tested(
      Intervals intervals,
      Map<Ground, Double> limits,
      Map<String, CurveWeights> weights,
      Map<Scenario, Map<Output, Double>> errors) {

    static Tested of(Core core, List<Row> rows, long seed) {
      List<Learnt> learnt = rows.stream().map(row -> Learnt.of(core, row)).toList();
      Precision precision = Precision.of(learnt.stream().map(Learnt::traits).toList());
      HeldOut heldOut = new HeldOut(learnt, core, precision);
      Map<Scenario, List<Guess>> guesses = heldOut.samples(seed);
      Map<Scenario, Map<Output, Double>> errors = new EnumMap<>(Scenario.class);
      guesses.forEach((scenario, own) -> errors.put(scenario, Guess.medians(own)));
      List<Guess> all = guesses.values().stream().flatMap(List::stream).toList();
      return new Tested(
          Intervals.of(all), Guess.widest(all), CurveWeights.of(learnt, heldOut.weights()), errors);
    }
  }
}
