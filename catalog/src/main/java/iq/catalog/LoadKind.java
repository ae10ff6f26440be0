package iq.catalog;

import java.util.Locale;

/** What a benchmark varied from one load point to the next. */
public enum LoadKind {
  /** Closed loop: requests in flight. */
  CONCURRENCY(CurveKind.ONLINE),
  /** Open loop: requests per second offered. */
  REQUEST_RATE(CurveKind.ONLINE),
  /** Static batches, each started when the one before is complete. */
  BATCH(CurveKind.OFFLINE),
  /** All requests at once, or a published maximum: no load to vary. */
  SATURATION(CurveKind.SATURATION);

  private final CurveKind curveKind;

  LoadKind(CurveKind curveKind) {
    this.curveKind = curveKind;
  }

  /** The kind of curve that points of this load make. */
  public CurveKind curveKind() {
    return curveKind;
  }

  /** The word used in columns and files: {@code concurrency}, {@code request_rate}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
