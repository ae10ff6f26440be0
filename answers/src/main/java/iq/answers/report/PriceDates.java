package iq.answers.report;

import java.time.LocalDate;

/** How old prices are. */
final class PriceDates {
  private static final int YEAR_ALONE = 4;

  private PriceDates() {}

  /** Whether a date, or the first of January of a year alone, is more than some days ago. */
  static boolean isOlder(String date, LocalDate today, int days) {
    LocalDate day =
        LocalDate.parse(date.length() == YEAR_ALONE ? date + "-01-01" : date);
    return day.plusDays(days).isBefore(today);
  }
}
