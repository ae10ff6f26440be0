package iq.advisor.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A held-out row beside its prediction. Errors are ln(predicted / measured).
 *
 * @param spread root of the variance that the known rows do not explain, noise included
 */
record Guess(Row row, double throughput, double step, double first, double spread) {

  double error(Output output) {
    return switch (output) {
      case THROUGHPUT -> throughput;
      case ITL -> step;
      case TTFT -> first;
    };
  }

  /** The median absolute error of each output, percent. */
  static Map<Output, Double> medians(List<Guess> guesses) {
    Map<Output, Double> medians = new EnumMap<>(Output.class);
    for (Output output : Output.values()) {
      double[] errors =
          guesses.stream()
              .mapToDouble(guess -> Math.abs(Math.expm1(guess.error(output))))
              .sorted()
              .toArray();
      medians.put(output, errors.length == 0 ? Double.NaN : 100 * errors[errors.length / 2]);
    }
    return medians;
  }

  static Guess of(Row row, double stepSeconds, double firstSeconds, double spread) {
    return new Guess(
        row,
        Math.log(Row.throughput(row.demand(), stepSeconds, firstSeconds) / row.throughput()),
        Math.log(stepSeconds / row.step()),
        Math.log(firstSeconds / row.first()),
        spread);
  }
}
