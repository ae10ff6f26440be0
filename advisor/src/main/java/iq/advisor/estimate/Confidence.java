package iq.advisor.estimate;

/** How often an interval should hold what a measurement would give. */
public enum Confidence {
  FIFTY(50, 0.674490),
  EIGHTY(80, 1.281552),
  NINETY(90, 1.644854),
  NINETY_FIVE(95, 1.959964);

  private final int percent;
  private final double quantile;

  /**
   * @param quantile of the normal distribution, in standard deviations: within it lie so many
   *     percent
   */
  Confidence(int percent, double quantile) {
    this.percent = percent;
    this.quantile = quantile;
  }

  /** In percent. */
  public int percent() {
    return percent;
  }

  /** The word of flags and members: {@code 90}. */
  public String word() {
    return Integer.toString(percent);
  }

  /** How much wider than the tested interval of 90 %, in logarithms: as normal errors are. */
  double stretch() {
    return quantile / NINETY.quantile;
  }
}
