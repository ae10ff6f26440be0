package iq.answers.report;

/**
 * An amount of US dollars as the API has it.
 *
 * @param nanos billionths of a dollar beside the whole units
 */
public record Money(long units, int nanos) {
  private static final long NANOS = 1_000_000_000;

  /** An amount to the billionth of a dollar. */
  public static Money of(double usd) {
    long units = (long) usd;
    long nanos = Math.round((usd - units) * NANOS);
    return nanos == NANOS ? new Money(units + 1, 0) : new Money(units, (int) nanos);
  }

  /** The same amount as one number, to the billionth of a dollar. */
  static double usd(double usd) {
    return Math.round(usd * NANOS) / (double) NANOS;
  }
}
