package iq.advisor.estimate;

/** How often an interval should hold what a measurement would give. */
public enum Confidence {
  FIFTY(50),
  EIGHTY(80),
  NINETY(90),
  NINETY_FIVE(95);

  private final int percent;

  Confidence(int percent) {
    this.percent = percent;
  }

  /** In percent. */
  public int percent() {
    return percent;
  }

  /** The word of flags and members: {@code 90}. */
  public String word() {
    return Integer.toString(percent);
  }
}
