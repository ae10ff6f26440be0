package iq.advisor.estimate;

/**
 * What is asked of a setup, closed loop.
 *
 * @param input mean prompt length, tokens
 * @param output mean answer length, tokens
 * @param concurrency requests in flight, over all copies
 */
public record Demand(double input, double output, double concurrency) {

  /** The same lengths at another load. */
  public Demand at(double other) {
    return new Demand(input, output, other);
  }
}
