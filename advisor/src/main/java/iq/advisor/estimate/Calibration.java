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
 * @param seed of the folds
 * @param core the physical core's coefficients
 * @param intervals how wide they have to be
 * @param limit the widest spread that was tested
 * @param weights by the id of a measured curve: what its rows count for in all estimates
 * @param errors by scenario and output: median error of held-out rows, percent
 */
public record Calibration(
    String catalog,
    int rows,
    long seed,
    Map<Coefficient, Double> core,
    Intervals intervals,
    double limit,
    Map<String, CurveWeights> weights,
    Map<Scenario, Map<Output, Double>> errors) {
  /** What four digits of the coefficients change of the mean error, percent. */
  private static final double DIGITS = 0.01;

  /** Fits all of it. Deterministic: the same rows and seed give the same calibration. */
  public static Calibration fit(List<Row> rows, String catalog, long seed) {
    return tested(CoreFit.of(rows), rows, catalog, rows.size(), seed);
  }

  /**
   * This one, or where those are better by more than their digits in a text the coefficients of
   * another with all else from these rows: however often one is chosen, none is ever worse.
   */
  public Calibration orBetter(Calibration other, List<Row> rows) {
    Calibration tested = other.testedOn(rows);
    return tested.meanError() < meanError() - DIGITS ? tested : this;
  }

  /** The same coefficients, tested on other rows: what they are worth there. */
  public Calibration testedOn(List<Row> others) {
    return tested(new Core(core), others, catalog, rows, seed);
  }

  private static Calibration tested(
      Core core, List<Row> rows, String catalog, int fitted, long seed) {
    List<Learnt> learnt = rows.stream().map(row -> Learnt.of(core, row)).toList();
    Precision precision = Precision.of(learnt.stream().map(Learnt::traits).toList());
    HeldOut heldOut = new HeldOut(learnt, core, precision);
    Map<Scenario, List<Guess>> trials = heldOut.all(seed);
    Map<Scenario, Map<Output, Double>> errors = new EnumMap<>(Scenario.class);
    trials.forEach((scenario, guesses) -> errors.put(scenario, Guess.medians(guesses)));
    return new Calibration(
        catalog,
        fitted,
        seed,
        core.coefficients(),
        Intervals.of(trials),
        Domain.limit(trials),
        CurveWeights.of(learnt, heldOut.weights()),
        errors);
  }

  /** The median errors of all scenarios and outputs together, percent: the less, the better. */
  public double meanError() {
    return errors.values().stream()
        .flatMap(outputs -> outputs.values().stream())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }
}
