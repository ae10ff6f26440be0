package iq.server.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * Tokens of one caller at a moment: a request takes one, time brings new ones.
 *
 * @param tokens how many are left; a bucket holds a second's worth
 * @param at when they were counted
 */
record Bucket(double tokens, Instant at) {
  private static final double NANOS = 1e9;

  static Bucket full(int perSecond, Instant now) {
    return new Bucket(perSecond, now);
  }

  /** With what time brought; a clock that was set back brings nothing, and counts from there. */
  Bucket filled(int perSecond, Instant now) {
    if (now.isBefore(at)) {
      return new Bucket(tokens, now);
    }
    Duration passed = Duration.between(at, now);
    double seconds = passed.toSeconds() + passed.toNanosPart() / NANOS;
    return new Bucket(Math.min(perSecond, tokens + seconds * perSecond), now);
  }

  boolean isEmpty() {
    return tokens < 1;
  }

  Bucket less() {
    return new Bucket(tokens - 1, at);
  }
}
