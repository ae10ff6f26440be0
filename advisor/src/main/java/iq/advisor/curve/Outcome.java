package iq.advisor.curve;

/** What a curve answers when asked for its operating point. */
public sealed interface Outcome {

  /** The load of most throughput that keeps the targets, or the inflection point without any. */
  record Reached(OperatingPoint operatingPoint) implements Outcome {}

  /**
   * No measured or interpolated load keeps the targets. The lowest value of each targeted latency
   * on the curve, in milliseconds, each by itself and over the loads where all of them are known;
   * NaN where it has no target. With several targets each may be low enough, but not together.
   */
  record Missed(double ttftMillis, double itlMillis, double ntpotMillis) implements Outcome {}

  /**
   * The curve has no figure of this quantity, or none at a load where the other targeted ones are
   * known. {@link Quantity#OUTPUT_TOKENS_PER_SECOND} for a benchmark without any throughput.
   */
  record NotMeasured(Quantity quantity) implements Outcome {}
}
