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
  private final AtomicLong numbers;
  private final long start;
  private final long counted;
  private final long end;
  private final double nanosBetween;
  private final Histogram micros = new Histogram(HIGHEST_MICROS, 3);
  private long bytes;
  private long failures;
  private String fault = "";

  /**
   * @param counted from when on calls count, those before being warm-up
   * @param nanosBetween between two calls of this caller, 0 for one after the other
   */
  Measurement(Caller caller, AtomicLong numbers, long start, long counted, long end, double nanosBetween) {
    this.caller = caller;
    this.numbers = numbers;
    this.start = start;
    this.counted = counted;
    this.end = end;
    this.nanosBetween = nanosBetween;
  }

  @Override
  public void run() {
    for (long call = 0; ; call++) {
      long planned = nanosBetween == 0 ? System.nanoTime() : start + (long) (call * nanosBetween);
      if (planned >= end) {
        return;
      }
      waitUntil(planned);
      try {
        int answer = caller.call(numbers.getAndIncrement());
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - planned);
        if (planned >= counted) {
          bytes += answer;
          micros.recordValue(Math.min(took, HIGHEST_MICROS));
        }
      } catch (IOException e) {
        failures++;
        fault = String.valueOf(e.getMessage());
        return;
      }
    }
  }

  private static void waitUntil(long time) {
    for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  void addTo(Histogram all) {
    all.add(micros);
  }

  long bytes() {
    return bytes;
  }

  long failures() {
    return failures;
  }

  String fault() {
    return fault;
  }
}
