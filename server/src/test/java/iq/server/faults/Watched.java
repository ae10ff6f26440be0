package iq.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import iq.server.Running;
import iq.server.ShippedData;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** A server of which every buffer is watched. */
final class Watched implements AutoCloseable {
  private static final Logger DETECTOR =
      (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

  private final Level before = ResourceLeakDetector.getLevel();
  private final ListAppender<ILoggingEvent> leaks = new ListAppender<>();
  private final Running server;

  Watched() {
    ResourceLeakDetector.setLevel(Level.PARANOID);
    leaks.start();
    DETECTOR.addAppender(leaks);
    server =
        Running.on(
            ShippedData.DATA, Map.of("request-timeout-seconds", "2", "idle-timeout-seconds", "4"));
  }

  Running server() {
    return server;
  }

  /** A good request is answered, and neither connections nor buffers remain. */
  void assertNothingIsLeft() {
    assertThat(server.post("/v1/profiles:fetch", "{\"pageSize\":1}").statusCode()).isEqualTo(200);
    for (int i = 0; i < 100 && (server.connections() > 1 || server.unanswered() > 0); i++) {
      sleep();
    }
    assertThat(server.connections()).as("connections, that of the good request too").isLessThan(2);
    assertThat(server.unanswered()).isZero();
    System.gc();
    for (int i = 0; i < 200; i++) {
      assertThat(server.get("/v1/models:fetch?pageSize=1").statusCode()).isEqualTo(200);
    }
    assertThat(leaks.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.close();
    DETECTOR.detachAppender(leaks);
    ResourceLeakDetector.setLevel(before);
  }
}
