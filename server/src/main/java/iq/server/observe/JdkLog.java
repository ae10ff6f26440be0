package iq.server.observe;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** What libraries write to the JDK's own log, gRPC's and OpenTelemetry's, goes into ours. */
final class JdkLog extends Handler {
  private static final SimpleFormatter WORDS = new SimpleFormatter();

  private JdkLog() {
    setLevel(Level.WARNING);
  }

  static void redirect() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").addHandler(new JdkLog());
  }

  @Override
  public void publish(LogRecord line) {
    if (!isLoggable(line)) {
      return;
    }
    org.slf4j.Logger log = LoggerFactory.getLogger(String.valueOf(line.getLoggerName()));
    if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
      log.error(WORDS.formatMessage(line), line.getThrown());
    } else {
      log.warn(WORDS.formatMessage(line), line.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
