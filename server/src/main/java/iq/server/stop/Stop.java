package iq.server.stop;

import com.linecorp.armeria.server.Server;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a server without a failed request: not ready any more, a while of taking requests as before, no
 * new connections, an answer to what is under way, the end.
 */
public final class Stop {
  private static final Logger LOG = LoggerFactory.getLogger(Stop.class);
  private static final double MILLIS = 1000;

  private final Drain drain;
  private final Duration delay;
  private final Duration grace;
  private final CountDownLatch asked = new CountDownLatch(1);

  /** By the settings, nothing is stopped yet. */
  public Stop(Drain drain, Settings settings) {
    this.drain = drain;
    this.delay = settings.duration(SettingTable.STOP_DELAY);
    this.grace = settings.duration(SettingTable.STOP_GRACE);
  }

  /** From now on SIGTERM and SIGINT ask to stop; a second one ends the process at once. */
  public void onSignals() {
    Signals.onFirst(this::ask);
  }

  /** Asks to stop; {@link #run} does it. */
  public void ask() {
    drain.announce();
    asked.countDown();
  }

  /** Waits until it is asked for, then stops the server. */
  public void run(Server server) throws InterruptedException {
    asked.await();
    LOG.info("stopping: not ready any more{}", delay.isZero() ? "" : ", taking requests for " + delay.toMillis() / MILLIS + " s");
    Thread.sleep(delay);
    drain.shut();
    boolean whole = drain.await(grace);
    long cut = drain.underWay();
    server.stop().join();
    if (whole) {
      LOG.info("stopped: {} requests answered", drain.answered());
    } else {
      LOG.warn(
          "stopped: {} requests answered, {} cut off after {} s; {} gives them longer",
          drain.answered() - cut,
          cut,
          grace.toMillis() / MILLIS,
          SettingTable.STOP_GRACE.flag());
    }
  }
}
