package iq.advisor.estimate;

import java.util.Locale;

/** What is estimated; all else follows from these. */
public enum Output {
  THROUGHPUT,
  ITL,
  TTFT;

  /** What was measured of it: tokens a second, or seconds. */
  double of(Row row) {
    return switch (this) {
      case THROUGHPUT -> row.throughput();
      case ITL -> row.step();
      case TTFT -> row.first();
    };
  }

  /** The word used in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
