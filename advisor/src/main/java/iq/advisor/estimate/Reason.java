package iq.advisor.estimate;

import java.util.Arrays;
import java.util.stream.Stream;

/** One reason why two rows err alike: between rows that have the same of something. */
final class Reason {
  /** Beyond it the exponential is below a millionth. */
  static final double NOTHING = 14;

  private final int same;

  /** By {@link Trait#place}: 1 / (2 length²), 0 where the distance does not matter. */
  private final double[] steepness;

  private final double weight;

  private Reason(int same, double[] steepness, double weight) {
    this.same = same;
    this.steepness = steepness;
    this.weight = weight;
  }

  static Reason of(Same... same) {
    int bits = Stream.of(same).mapToInt(Same::bit).sum();
    return new Reason(bits, new double[Trait.COUNT], 1);
  }

  /** Fades with a trait, to 0.6 at this distance. */
  Reason within(Trait trait, double length) {
    double[] more = Arrays.copyOf(steepness, steepness.length);
    more[trait.place()] = 1 / (2 * length * length);
    return new Reason(same, more, weight);
  }

  /** Fades with load and token lengths. */
  Reason lengths(double length) {
    return within(Trait.LOAD, length).within(Trait.INPUT, length).within(Trait.OUTPUT, length);
  }

  /** As much variance as this many usual reasons. */
  Reason weighing(double other) {
    return new Reason(same, steepness, other);
  }

  double weight() {
    return weight;
  }

  /** Whether it holds between rows that have this in common, a sum of {@link Same#bit}. */
  boolean holds(int common) {
    return (common & same) == same;
  }

  /** Whether it does not fade. */
  boolean always() {
    return Arrays.stream(steepness).allMatch(one -> one == 0);
  }

  /** What a squared distance counts in the exponent, 0 where it does not matter. */
  double steepness(Trait trait) {
    return steepness[trait.place()];
  }

  /** The weight between equals, 0 where the reason does not hold. */
  double shared(int common, double[] distances) {
    if (!holds(common)) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < distances.length; i++) {
      sum += steepness[i] * distances[i];
    }
    return sum > NOTHING ? 0 : weight * Math.exp(-sum);
  }
}
