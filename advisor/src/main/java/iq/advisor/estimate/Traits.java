package iq.advisor.estimate;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A setup under a demand as the comparison with measured rows sees it. Times in it are those of
 * {@link Core#USUAL}, so that rows are as near to each other whatever was fitted to which of them.
 * Lengths are means: no row says how far those of its requests differ.
 */
final class Traits {
  private static final double QUEUE_FLOOR = 0.02;

  private final long[] same;
  private final double[] numbers;

  private Traits(long[] same, double[] numbers) {
    this.same = same;
    this.numbers = numbers;
  }

  /**
   * @param benchmark the id of the measured curve, empty for a question
   */
  static Traits of(Setup setup, Demand demand, String benchmark) {
    return new Traits(
        Same.ALL.stream().mapToLong(same -> Fingerprint.of(same.of(setup, benchmark))).toArray(),
        numbers(setup, demand.atMeans()));
  }

  /** The same of a setup under another demand. */
  Traits under(Setup setup, Demand demand) {
    return new Traits(same, numbers(setup, demand.atMeans()));
  }

  /** In the order and number of {@link Trait}. */
  private static double[] numbers(Setup setup, Demand demand) {
    Core.Reading reading = Core.USUAL.at(setup, demand);
    ModelSize model = setup.model();
    Hardware hardware = setup.hardware();
    Layout layout = setup.layout();
    DoubleStream logs =
        DoubleStream.of(
                Math.max(1, demand.concurrency() / layout.copies()),
                demand.input(),
                demand.output(),
                hardware.bandwidth(),
                hardware.peak(setup.format()),
                Math.sqrt(hardware.link()),
                model.active(),
                model.total(),
                setup.format().bytes(),
                model.kvElements(),
                layout.group(),
                layout.accelerators(),
                layout.attention(),
                QUEUE_FLOOR + reading.queue())
            .map(Math::log);
    return DoubleStream.concat(reading.shares().stream().mapToDouble(Double::doubleValue), logs)
        .toArray();
  }

  /** The fingerprint of what is the same, by the place in {@link Same#ALL}. */
  long same(int place) {
    return same[place];
  }

  /** A number, by its place. */
  double number(int place) {
    return numbers[place];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Traits traits
        && Arrays.equals(same, traits.same)
        && Arrays.equals(numbers, traits.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(same) + Arrays.hashCode(numbers);
  }

  /** Whether both are of one setup, whatever the demand. */
  boolean ofOneSetup(Traits other) {
    boolean one = Arrays.equals(same, other.same);
    for (Trait trait : Trait.OF_SETUP) {
      one &=
          Arrays.equals(
              numbers, trait.from(), trait.to(), other.numbers, trait.from(), trait.to());
    }
    return one;
  }

  /** What both have in common, as a sum of {@link Same#bit}. */
  int common(Traits other) {
    int common = 0;
    for (int i = 0; i < same.length; i++) {
      common |= same[i] == other.same[i] ? 1 << i : 0;
    }
    return common;
  }

  /** Whether both have this in common. */
  boolean share(Same one, Traits other) {
    return (common(other) & one.bit()) != 0;
  }

  /** Squared distances by {@link Trait#place}. */
  double[] distances(Traits other) {
    double[] distances = new double[Trait.COUNT];
    for (Trait trait : Trait.ALL) {
      distances[trait.place()] = trait.distance(numbers, other.numbers);
    }
    return distances;
  }
}
