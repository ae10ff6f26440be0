package iq.server.limit;

import java.time.Clock;
import java.time.Instant;

/**
 * How many requests a second each caller may send. It remembers the callers of late, a bounded
 * number; one that it forgot starts anew.
 */
public final class RateLimit {
  private static final int CALLERS = 20_000;

  private final int perSecond;
  private final Clock clock;
  private final Recent<String, Bucket> buckets = new Recent<>(CALLERS);

  /**
   * A limit for each caller.
   *
   * @param perSecond 0 for none
   */
  public RateLimit(int perSecond, Clock clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Whether a caller may send one more request now. */
  public boolean allows(String caller) {
    if (perSecond == 0) {
      return true;
    }
    Instant now = clock.instant();
    synchronized (buckets) {
      Bucket known = buckets.get(caller);
      Bucket bucket =
          known == null ? Bucket.full(perSecond, now) : known.filled(perSecond, now);
      boolean allowed = !bucket.isEmpty();
      buckets.put(caller, allowed ? bucket.less() : bucket);
      return allowed;
    }
  }

  /** The most requests in a second. */
  public int perSecond() {
    return perSecond;
  }

  /** How many callers are remembered. */
  int callers() {
    return buckets.size();
  }
}
