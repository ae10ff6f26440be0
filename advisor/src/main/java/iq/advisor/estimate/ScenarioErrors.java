package iq.advisor.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How far off one scenario's predictions are.
 *
 * @param rows held-out rows, all folds together
 * @param groups held out
 * @param declined share of the rows for which there was no estimate
 */
public record ScenarioErrors(
    Scenario scenario, int rows, int groups, double declined, List<OutputErrors> outputs) {

  static ScenarioErrors of(Scenario scenario, List<Trial> trials) {
    List<OutputErrors> outputs = new ArrayList<>();
    for (Output output : Output.values()) {
      outputs.add(
          new OutputErrors(
              output,
              percent(trials, trial -> trial.error(output), 0.5),
              percent(trials, trial -> trial.error(output), 0.9),
              percent(trials, trial -> trial.core().error(output), 0.5),
              percent(trials, trial -> trial.neighbour().error(output), 0.5),
              covered(trials, output),
              WorstGroup.of(trials, output),
              Math.exp(quantile(trials, trial -> trial.half(output), 0.5))));
    }
    int groups = (int) trials.stream().map(Trial::group).distinct().count();
    double declined = (double) trials.stream().filter(Trial::declined).count() / trials.size();
    return new ScenarioErrors(scenario, trials.size(), groups, declined, outputs);
  }

  private static double percent(List<Trial> trials, Function<Trial, Double> error, double share) {
    return 100 * quantile(trials, trial -> Math.abs(Math.expm1(error.apply(trial))), share);
  }

  private static double covered(List<Trial> trials, Output output) {
    return (double) trials.stream().filter(trial -> trial.covered(output)).count() / trials.size();
  }

  private static double quantile(List<Trial> trials, Function<Trial, Double> value, double share) {
    double[] sorted = trials.stream().mapToDouble(value::apply).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    if (Double.isInfinite(sorted[above])) {
      return sorted[above];
    }
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Errors of one output.
   *
   * @param median absolute error, percent
   * @param p90 absolute error that nine of ten rows do not exceed, percent
   * @param core median of the physical core alone, percent
   * @param neighbour median of the nearest row's error alone, percent
   * @param coverage share of rows within their 90 % interval
   * @param groups the same by group
   * @param width median of upper end / estimate
   */
  public record OutputErrors(
      Output output,
      double median,
      double p90,
      double core,
      double neighbour,
      double coverage,
      WorstGroup groups,
      double width) {}
}
