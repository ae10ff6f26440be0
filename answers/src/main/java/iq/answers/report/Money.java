package iq.answers.report;

import java.util.Map;

/** Amounts of US dollars as the API has them: whole units as text, and billionths. */
final class Money {
  private static final long NANOS = 1_000_000_000;

  private Money() {}

  /** The same amount as one number, to the billionth of a dollar. */
  static double usd(double usd) {
    return Math.round(usd * NANOS) / (double) NANOS;
  }

  static Map<String, Object> amount(double usd) {
    long units = (long) usd;
    long nanos = Math.round((usd - units) * NANOS);
    if (nanos == NANOS) {
      units++;
      nanos = 0;
    }
    return new Tree().put("units", Long.toString(units)).put("nanos", (int) nanos).map();
  }
}
