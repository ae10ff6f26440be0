package iq.advisor.estimate;

/**
 * A measured row, and what was predicted of it before it was looked at.
 *
 * @param throughput output tokens a second
 * @param step time from token to token, seconds
 * @param first time to the first token, seconds
 * @param declined whether an estimate would have been refused there
 */
public record Prediction(
    Row row, double throughput, double step, double first, boolean declined) {

  static Prediction of(Trial trial) {
    Guess guess = trial.guess();
    Row row = guess.row();
    return new Prediction(
        row,
        row.throughput() * Math.exp(guess.error(Output.THROUGHPUT)),
        row.step() * Math.exp(guess.error(Output.ITL)),
        row.first() * Math.exp(guess.error(Output.TTFT)),
        trial.declined());
  }
}
