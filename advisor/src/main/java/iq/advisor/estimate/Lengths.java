package iq.advisor.estimate;

import org.jspecify.annotations.Nullable;

/**
 * How long requests are: their means, and how far single requests are off them. No more than these
 * moments enters the physics, see docs/methods.md.
 *
 * @param input mean prompt length, tokens
 * @param output mean answer length, tokens
 * @param inputStddev standard deviation of the prompts' lengths; 0 where all are as long
 * @param outputStddev the same of the answers
 * @param covariance of both; 0 where one says nothing of the other
 * @param longest tokens of the longest request, prompt and answer; null where that is not known
 */
public record Lengths(
    double input,
    double output,
    double inputStddev,
    double outputStddev,
    double covariance,
    @Nullable Double longest) {

  /** Requests that are all as long. */
  public static Lengths of(double input, double output) {
    return new Lengths(input, output, 0, 0, 0, null);
  }

  /** Prompts and answers that differ, and say nothing of each other. */
  public static Lengths of(double input, double output, double inputStddev, double outputStddev) {
    return new Lengths(input, output, inputStddev, outputStddev, 0, null);
  }

  /** Whether requests are not all as long. */
  public boolean differ() {
    return inputStddev != 0 || outputStddev != 0;
  }

  /** Requests that are all as long as these are in the mean. */
  Lengths atMeans() {
    return differ() ? of(input, output) : this;
  }

  /** Mean of the square: attention looks from each token of a prompt at the others. */
  double inputSquared() {
    return input * input + inputStddev * inputStddev;
  }

  /** Mean context of a decoding step: a request takes part in as many steps as its answer is long. */
  double context() {
    return input + output / 2 + (covariance + outputStddev * outputStddev / 2) / output;
  }

  /** What the requests in flight at some time keep when they end, in the mean. */
  double atEnd() {
    return input + output + (covariance + outputStddev * outputStddev) / output;
  }
}
