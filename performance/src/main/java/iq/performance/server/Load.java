package iq.performance.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * What all callers saw together, and the processor time that it took on both sides.
 *
 * @param faults why callers gave up
 */
record Load(
    double seconds,
    Histogram micros,
    long bytes,
    double serverSeconds,
    double clientSeconds,
    List<String> faults) {
  private static final double MILLI = 1000;

  /**
   * Loads the server for a while.
   *
   * @param rate requests a second, 0 for as many as it takes
   * @param server the id of its process
   */
  static Load of(
      List<Caller> callers, Expected expected, int seconds, double rate, long server)
      throws IOException, InterruptedException {
    AtomicLong numbers = new AtomicLong();
    long self = ProcessHandle.current().pid();
    double serverBefore = Processor.seconds(server);
    double clientBefore = Processor.seconds(self);
    double between = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * callers.size() / rate;
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    List<Measurement> measurements = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Caller caller : callers) {
      long first = start + (long) (between * measurements.size() / callers.size());
      var measurement = new Measurement(caller, expected, numbers, first, end, between);
      measurements.add(measurement);
      threads.add(Thread.ofPlatform().start(measurement));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - start) / 1e9;
    return of(
        measurements,
        took,
        Processor.seconds(server) - serverBefore,
        Processor.seconds(self) - clientBefore);
  }

  private static Load of(
      List<Measurement> measurements, double seconds, double serverSeconds, double clientSeconds) {
    Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    long bytes = 0;
    for (Measurement one : measurements) {
      micros.add(one.micros());
      bytes += one.bytes();
    }
    List<String> faults =
        measurements.stream().map(Measurement::fault).filter(fault -> !fault.isEmpty()).toList();
    return new Load(seconds, micros, bytes, serverSeconds, clientSeconds, faults);
  }

  /** As a line; the first figure is requests a second. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%.0f requests/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms, %.1f MB/s, "
            + "processors: server %.2f, client %.2f, %d failed%s",
        micros.getTotalCount() / seconds,
        micros.getValueAtPercentile(50) / MILLI,
        micros.getValueAtPercentile(99) / MILLI,
        micros.getMaxValue() / MILLI,
        bytes / seconds / 1e6,
        serverSeconds / seconds,
        clientSeconds / seconds,
        faults.size(),
        faults.isEmpty() ? "" : ": " + faults.getFirst());
  }
}
