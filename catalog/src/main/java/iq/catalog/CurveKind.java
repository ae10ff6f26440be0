package iq.catalog;

import java.util.Locale;

/** Kinds of curve; they are never ranked against each other silently. */
public enum CurveKind {
  /** Users come and go: latency under load is what a user would see. */
  ONLINE,
  /** Static batches from start to end. */
  OFFLINE,
  /** One point of maximum throughput. */
  SATURATION;

  /** The word used in flags, columns and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
