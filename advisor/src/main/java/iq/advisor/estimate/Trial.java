package iq.advisor.estimate;

import java.util.List;

/**
 * One held-out row with everything that was said of it before it was looked at.
 *
 * @param guess of the estimator
 * @param core of the physical core alone
 * @param neighbour of the nearest known row's error alone
 * @param half by {@link Output}: half the width of the interval of ln(value)
 * @param group that it was held out with
 * @param declined whether it is farther from the known rows than was tested: it is a miss
 */
record Trial(
    Guess guess,
    Guess core,
    Guess neighbour,
    List<Double> half,
    String group,
    boolean declined) {

  /** Half the interval's width. */
  double half(Output output) {
    return half.get(List.of(Output.values()).indexOf(output));
  }

  /** Error of the estimate, ln(predicted / measured); without bound where it declined. */
  double error(Output output) {
    return declined ? Double.POSITIVE_INFINITY : guess.error(output);
  }

  /** How far off the estimate is, in halves of its interval: 1 is its end. */
  double distance(Output output) {
    return Math.abs(error(output)) / half(output);
  }

  boolean covered(Output output) {
    return distance(output) <= 1;
  }
}
