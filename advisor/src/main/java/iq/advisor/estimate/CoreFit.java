package iq.advisor.estimate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Fits the core's coefficients: least squares of ln(measured / core), where a row that is far off
 * counts less than its square (soft L1, by reweighting), and coefficients are drawn to where they
 * start, most strongly those that were measured alone. Levenberg-Marquardt on logarithms; deterministic.
 */
final class CoreFit {
  private static final int ROUNDS = 4;
  private static final int STEPS = 12;
  private static final double STEP_SCALE = 0.15;
  private static final double FIRST_SCALE = 0.3;
  private static final double NUDGE = 1e-4;

  private final List<Row> rows;
  private final double[] start = logs(Core.USUAL);

  private CoreFit(List<Row> rows) {
    this.rows = rows;
  }

  static Core of(List<Row> rows) {
    CoreFit fit = new CoreFit(rows);
    double[] found = fit.start;
    for (int round = 0; round < ROUNDS; round++) {
      found = fit.round(found);
    }
    return core(found);
  }

  private double[] round(double[] from) {
    double[] weights = residuals(from);
    for (int i = 0; i < weights.length; i++) {
      boolean row = i < 2 * rows.size();
      weights[i] = row ? 1 / Math.sqrt(Math.sqrt(1 + weights[i] * weights[i])) : 1;
    }
    LeastSquaresBuilder problem =
        new LeastSquaresBuilder()
            .start(from)
            .target(new double[weights.length])
            .model(
                point -> {
                  double[] at = point.toArray();
                  double[] value = weighted(at, weights);
                  return new Pair<>(
                      new ArrayRealVector(value, false),
                      new Array2DRowRealMatrix(slopes(at, value, weights), false));
                })
            .maxEvaluations(10 * STEPS)
            .maxIterations(STEPS)
            .checker((iteration, before, after) -> iteration >= STEPS || settled(before.getCost(), after.getCost()));
    return new LevenbergMarquardtOptimizer().optimize(problem.build()).getPoint().toArray();
  }

  private static boolean settled(double before, double after) {
    return before - after < 1e-5 * before;
  }

  private double[][] slopes(double[] at, double[] value, double[] weights) {
    double[][] slopes = new double[value.length][at.length];
    for (int j = 0; j < at.length; j++) {
      double[] moved = at.clone();
      moved[j] += NUDGE;
      double[] there = weighted(moved, weights);
      for (int i = 0; i < value.length; i++) {
        slopes[i][j] = (there[i] - value[i]) / NUDGE;
      }
    }
    return slopes;
  }

  private double[] weighted(double[] at, double[] weights) {
    double[] residuals = residuals(at);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] *= weights[i];
    }
    return residuals;
  }

  private double[] residuals(double[] at) {
    Core core = core(at);
    double[] residuals = new double[2 * rows.size() + at.length];
    int next = 0;
    for (Row row : rows) {
      Core.Reading reading = core.at(row.setup(), row.demand());
      residuals[next++] = Math.log(reading.step() / row.step()) / STEP_SCALE;
      residuals[next++] = Math.log(reading.first() / row.first()) / FIRST_SCALE;
    }
    int place = 0;
    for (Coefficient coefficient : Coefficient.values()) {
      residuals[next++] = coefficient.pull() * (at[place] - start[place]);
      place++;
    }
    return residuals;
  }

  private static Core core(double[] logs) {
    Map<Coefficient, Double> values = new EnumMap<>(Coefficient.class);
    int next = 0;
    for (Coefficient coefficient : Coefficient.values()) {
      values.put(coefficient, Math.exp(logs[next++]));
    }
    return new Core(values);
  }

  private static double[] logs(Core core) {
    return Arrays.stream(Coefficient.values())
        .mapToDouble(coefficient -> Math.log(core.get(coefficient)))
        .toArray();
  }
}
