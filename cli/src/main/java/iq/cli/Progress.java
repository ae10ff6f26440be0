package iq.cli;

import java.time.Duration;

/** Says on a terminal's stderr what takes longer than a second, and for how long; then goes away. */
public final class Progress implements AutoCloseable {
  private static final Duration SILENT = Duration.ofSeconds(1);
  private static final Duration STEP = Duration.ofMillis(500);

  private final Thread ticker;

  private Progress(Thread ticker) {
    this.ticker = ticker;
  }

  /** Starts to watch; close it when the work is done. */
  public static Progress of(String what, Environment environment) {
    long started = System.nanoTime();
    Thread ticker = new Thread(() -> tick(what, started, environment), "progress");
    ticker.setDaemon(true);
    if (Boolean.getBoolean("iq.progress")) {
      ticker.start();
    }
    return new Progress(ticker);
  }

  private static void tick(String what, long started, Environment environment) {
    try {
      Thread.sleep(SILENT);
      while (true) {
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        environment.err().print("\r" + what + ", " + seconds + " s ");
        environment.err().flush();
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      environment.err().print("\r\u001b[K");
    }
  }

  @Override
  public void close() {
    ticker.interrupt();
    try {
      ticker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
