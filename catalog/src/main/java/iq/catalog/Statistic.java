package iq.catalog;

import java.util.Locale;

/** Which summary of a latency distribution a figure is. */
public enum Statistic {
  MEAN,
  P50,
  P90,
  P95,
  P99;

  /** The word used in flags, columns and files: {@code mean}, {@code p50}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
