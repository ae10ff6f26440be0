package iq.advisor.estimate;

/**
 * What is asked of a setup, closed loop.
 *
 * @param concurrency requests in flight, over all copies
 */
public record Demand(Lengths lengths, double concurrency) {

  /** Requests that are all as long. */
  public Demand(double input, double output, double concurrency) {
    this(Lengths.of(input, output), concurrency);
  }

  /** Mean prompt length, tokens. */
  public double input() {
    return lengths.input();
  }

  /** Mean answer length, tokens. */
  public double output() {
    return lengths.output();
  }

  /** The same lengths at another load. */
  public Demand at(double other) {
    return new Demand(lengths, other);
  }

  /** The same were all requests as long. */
  Demand atMeans() {
    return lengths.differ() ? new Demand(lengths.atMeans(), concurrency) : this;
  }

  /** Calibrations mark measured rows, whose lengths do not differ, by this text: it stays as it is. */
  @Override
  public String toString() {
    return "Demand[input=" + input() + ", output=" + output() + ", concurrency=" + concurrency
        + (lengths.differ() ? ", " + lengths : "") + "]";
  }
}
