package iq.advisor.estimate;

/**
 * A held-out row beside its prediction. Errors are ln(predicted / measured).
 *
 * @param spread root of the variance that the known rows do not explain, noise included
 */
record Guess(Row row, Ground ground, double throughput, double step, double first, double spread) {

  double error(Output output) {
    return switch (output) {
      case THROUGHPUT -> throughput;
      case ITL -> step;
      case TTFT -> first;
    };
  }

  static Guess of(Row row, Ground ground, double stepSeconds, double firstSeconds, double spread) {
    return new Guess(
        row,
        ground,
        Math.log(Row.throughput(row.demand(), stepSeconds, firstSeconds) / row.throughput()),
        Math.log(stepSeconds / row.step()),
        Math.log(firstSeconds / row.first()),
        spread);
  }
}
