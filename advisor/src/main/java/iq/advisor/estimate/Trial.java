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
 */
record Trial(Guess guess, Guess core, Guess neighbour, List<Double> half, String group) {

  /** Half the interval's width. */
  double half(Output output) {
    return half.get(List.of(Output.values()).indexOf(output));
  }

  boolean covered(Output output) {
    return Math.abs(guess.error(output)) <= half(output);
  }
}
