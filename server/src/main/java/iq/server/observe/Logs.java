package iq.server.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import iq.server.config.SettingTable;
import iq.server.config.Settings;
import java.io.OutputStream;
import org.slf4j.LoggerFactory;

/** Sets up the log: our own lines by the settings, those of libraries from warnings upward. */
public final class Logs {
  private Logs() {}

  /** From now on lines go to this stream, in the form that is set. */
  public static void configure(Settings settings, OutputStream out) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setOutputStream(out);
    warnings(context, encoder(settings), appender);
    JdkLog.redirect();
    context.getLogger("iq").setLevel(Level.valueOf(settings.required(SettingTable.LOG_LEVEL)));
  }

  /** Warnings of all are written by an appender that has its stream. */
  static void warnings(
      LoggerContext context,
      Encoder<ILoggingEvent> encoder,
      OutputStreamAppender<ILoggingEvent> appender) {
    appender.setContext(context);
    appender.setEncoder(started(encoder, context));
    appender.start();
    Logger all = context.getLogger(Logger.ROOT_LOGGER_NAME);
    all.setLevel(Level.WARN);
    all.addAppender(appender);
  }

  private static Encoder<ILoggingEvent> encoder(Settings settings) {
    return settings.required(SettingTable.LOG_FORMAT).equals("json")
        ? new JsonLines()
        : new TextLines();
  }

  private static Encoder<ILoggingEvent> started(
      Encoder<ILoggingEvent> encoder, LoggerContext context) {
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
