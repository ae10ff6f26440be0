package iq.performance.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * What one caller saw. With a rate, calls start at planned times and latencies count from the plan,
 * so that a server that stalls is not asked less.
 */
final class Measurement implements Runnable {
  private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(1);

  private final Caller caller;
  private final Expected expected;
  private final AtomicLong numbers;
  private final long start;
  private final long end;
  private final double nanosBetween;
  private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);
  private long bytes;
  private String fault = "";

  /**
   * @param nanosBetween between two calls of this caller, 0 for one after the other
   */
  Measurement(
      Caller caller, Expected expected, AtomicLong numbers, long start, long end, double nanosBetween) {
    this.caller = caller;
    this.expected = expected;
    this.numbers = numbers;
    this.start = start;
    this.end = end;
    this.nanosBetween = nanosBetween;
  }

  @Override
  public void run() {
    try {
      for (long call = 0; ; call++) {
        long planned =
            nanosBetween == 0 ? System.nanoTime() : start + (long) (call * nanosBetween);
        if (planned >= end) {
          return;
        }
        waitUntil(planned);
        long number = numbers.getAndIncrement();
        int answer = caller.call(number);
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - planned);
        expected.check(number, answer);
        bytes += answer;
        micros.recordValue(Math.min(took, HIGHEST_MICROS));
      }
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
    }
  }

  private static void waitUntil(long time) {
    for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  Histogram micros() {
    return micros;
  }

  long bytes() {
    return bytes;
  }

  /** Why this caller gave up, empty when it did not. */
  String fault() {
    return fault;
  }
}
