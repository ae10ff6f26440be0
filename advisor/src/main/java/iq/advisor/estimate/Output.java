package iq.advisor.estimate;

import java.util.Locale;

/** What is estimated; all else follows from these. */
public enum Output {
  THROUGHPUT,
  ITL,
  TTFT;

  /** The word used in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
