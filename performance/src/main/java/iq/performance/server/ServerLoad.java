package iq.performance.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Loads a server on this machine for a bounded time and prints one line: filtered FetchProfiles,
 * targets varied over 1,000 values; a warm-up of as long is not counted. Arguments: rest, grpc or mixed, the port, callers, seconds, requests a
 * second (0 for as many as it takes), model, profiles in an answer.
 */
public final class ServerLoad {
  private static final String HOST = "127.0.0.1";
  private static final double MILLI = 1000;

  private ServerLoad() {}

  /** Loads the server. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int port = Integer.parseInt(args[1]);
    int callers = Integer.parseInt(args[2]);
    int seconds = Integer.parseInt(args[3]);
    double rate = Double.parseDouble(args[4]);
    AtomicLong numbers = new AtomicLong();
    long start = System.nanoTime();
    long counted = start + TimeUnit.SECONDS.toNanos(seconds);
    long end = counted + TimeUnit.SECONDS.toNanos(seconds);
    List<Measurement> measurements = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Caller caller = caller(args[0], port, args[5], Integer.parseInt(args[6]));
      double between = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * callers / rate;
      Measurement measurement =
          new Measurement(caller, numbers, start + (long) (between * i / callers), counted, end, between);
      measurements.add(measurement);
      threads.add(Thread.ofPlatform().start(measurement));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    print(args[0], measurements, (System.nanoTime() - counted) / 1e9);
    System.exit(0);
  }

  private static Caller caller(String transport, int port, String model, int rows)
      throws IOException {
    return switch (transport) {
      case "grpc" -> new GrpcCaller(HOST, port, new Question(model, rows));
      case "rest" -> new RestCaller(HOST, port, new Question(model, rows));
      case "mixed" -> new RestCaller(HOST, port, new MixedRequests(model, rows));
      default ->
          throw new IllegalArgumentException(transport + ": expected rest, grpc or mixed");
    };
  }

  private static void print(String transport, List<Measurement> measurements, double seconds) {
    Histogram all = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    long bytes = 0;
    long failures = 0;
    String fault = "";
    for (Measurement one : measurements) {
      one.addTo(all);
      bytes += one.bytes();
      failures += one.failures();
      fault = one.fault().isEmpty() ? fault : ", " + one.fault();
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms, %.1f MB/s, %d failed%s%n",
        transport,
        all.getTotalCount() / seconds,
        all.getValueAtPercentile(50) / MILLI,
        all.getValueAtPercentile(99) / MILLI,
        all.getMaxValue() / MILLI,
        bytes / seconds / 1e6,
        failures,
        fault);
  }
}
