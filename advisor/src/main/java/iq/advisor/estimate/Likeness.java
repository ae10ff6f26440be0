package iq.advisor.estimate;

import static iq.advisor.estimate.Trait.HARDWARE;
import static iq.advisor.estimate.Trait.INPUT;
import static iq.advisor.estimate.Trait.LAYOUT;
import static iq.advisor.estimate.Trait.LOAD;
import static iq.advisor.estimate.Trait.MODEL;
import static iq.advisor.estimate.Trait.OUTPUT;
import static iq.advisor.estimate.Trait.QUEUE;
import static iq.advisor.estimate.Trait.SHARES;

import java.util.List;

/**
 * How much of the core's error two rows share: the sum of reasons to err alike. Each reason holds
 * between rows that have the same of something, and fades with the distance of their numbers. The
 * unit is the variance of a usual reason; docs/methods.md has the table.
 */
final class Likeness {
  /** Error of one measurement that no other row shares. */
  static final double NOISE = 0.16;

  /** What a lab adds to all its rows: so much that no lab's is expected of another. */
  private static final double LAB = 100;

  /** Error that all rows share. */
  static final double COMMON = 1;

  private static final double NEAR = 1.2;
  private static final double WIDE = 2;
  private static final double FAR = 3;
  private static final double ALIKE = 0.4;

  private static final List<Reason> REASONS =
      List.of(
          // What a server, a lab or a server's code for a model adds: the largest differences, the simplest.
          reason(Same.SERVER).weighing(4),
          reason(Same.SOURCE).weighing(LAB),
          reason(Same.FAMILY, Same.SERVER).weighing(2).within(HARDWARE, WIDE),
          // A model's code: at any time, and in one version, on whatever accelerator.
          reason(Same.FAMILY, Same.WAY),
          reason(Same.FAMILY, Same.WAY, Same.VERSION),
          // Code paths: on similar accelerators, for similar work.
          reason(Same.SERVER)
              .within(SHARES, ALIKE)
              .within(HARDWARE, NEAR)
              .within(LAYOUT, NEAR)
              .within(QUEUE, FAR)
              .lengths(FAR),
          reason(Same.FAMILY).within(SHARES, ALIKE).lengths(FAR),
          reason(Same.MODE)
              .weighing(2)
              .within(SHARES, ALIKE)
              .within(MODEL, NEAR)
              .within(HARDWARE, NEAR)
              .within(LAYOUT, FAR)
              .within(QUEUE, FAR)
              .lengths(WIDE),
          reason(Same.WAY)
              .within(MODEL, NEAR)
              .within(HARDWARE, NEAR)
              .within(LAYOUT, NEAR)
              .within(QUEUE, 1)
              .lengths(NEAR),
          reason(Same.FAMILY, Same.WAY)
              .weighing(4)
              .within(LAYOUT, WIDE)
              .within(HARDWARE, NEAR)
              .within(INPUT, NEAR)
              .within(LOAD, FAR)
              .within(OUTPUT, FAR),
          reason(Same.CONFIGURATION)
              .within(QUEUE, 1)
              .within(LOAD, NEAR)
              .within(INPUT, NEAR)
              .within(OUTPUT, FAR));

  /** The reasons that do not fade. */
  static final List<Reason> LASTING = REASONS.stream().filter(Reason::always).toList();

  /** The others. */
  static final List<Reason> FADING =
      REASONS.stream().filter(reason -> !reason.always()).toList();

  private static final double FULL =
      COMMON + REASONS.stream().mapToDouble(Reason::weight).sum();

  private Likeness() {}

  private static Reason reason(Same... same) {
    return Reason.of(same);
  }

  /** What two rows share, without the noise of each. */
  static double between(Traits one, Traits other) {
    double[] distances = one.distances(other);
    int same = one.common(other);
    double sum = COMMON;
    for (Reason reason : REASONS) {
      sum += reason.shared(same, distances);
    }
    return sum;
  }

  /** What a row shares with itself, without noise: all of it. */
  static double full() {
    return FULL;
  }
}
