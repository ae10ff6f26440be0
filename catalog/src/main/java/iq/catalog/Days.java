package iq.catalog;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Dates as sources state them: a day, a month or a year. */
public final class Days {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  private Days() {}

  /** Whether a text is a day that exists, as {@code 2026-03-31}, or a year. */
  public static boolean isDayOrYear(String text) {
    return text.length() != MONTH && isDate(text);
  }

  /** Whether a text is a day that exists, a month as {@code 2026-03}, or a year. */
  public static boolean isDate(String text) {
    try {
      return switch (text.length()) {
        case YEAR -> Year.parse(text).getValue() > 0;
        case MONTH -> YearMonth.parse(text).getYear() > 0;
        case DAY -> LocalDate.parse(text).getYear() > 0;
        default -> false;
      };
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
