package iq.advisor.curve;

import org.jspecify.annotations.Nullable;

/**
 * The latencies to keep, in milliseconds: a load keeps them when each of its latencies is at most
 * the target. Null where there is none; a target that is not a finite number above 0 is refused
 * with {@link IllegalArgumentException}.
 */
public record Targets(
    @Nullable Double ttftMillis, @Nullable Double itlMillis, @Nullable Double ntpotMillis) {

  /** No target at all. */
  public static final Targets NONE = new Targets(null, null, null);

  public Targets {
    check("TTFT", ttftMillis);
    check("ITL", itlMillis);
    check("NTPOT", ntpotMillis);
  }

  private static void check(String name, @Nullable Double millis) {
    if (millis != null && !(millis > 0 && millis < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " target " + millis + ": expected milliseconds above 0");
    }
  }

  /** The target of a latency, null where there is none; throughputs have none. */
  public @Nullable Double get(Quantity quantity) {
    return switch (quantity) {
      case TTFT -> ttftMillis;
      case ITL -> itlMillis;
      case NTPOT -> ntpotMillis;
      default -> null;
    };
  }

  /** Whether no latency has a target. */
  public boolean isEmpty() {
    return ttftMillis == null && itlMillis == null && ntpotMillis == null;
  }

  /** Whether a point has every targeted latency. */
  boolean measuredAt(CurvePoint point) {
    return (ttftMillis == null || point.has(Quantity.TTFT))
        && (itlMillis == null || point.has(Quantity.ITL))
        && (ntpotMillis == null || point.has(Quantity.NTPOT));
  }

  /** Whether a point keeps every target; a latency that it lacks is not kept. */
  boolean keptAt(CurvePoint point) {
    return (ttftMillis == null || point.ttft() <= ttftMillis)
        && (itlMillis == null || point.itl() <= itlMillis)
        && (ntpotMillis == null || point.ntpot() <= ntpotMillis);
  }
}
