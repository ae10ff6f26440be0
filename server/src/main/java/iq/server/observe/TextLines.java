package iq.server.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import iq.server.http.Redaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.event.KeyValuePair;

/** Lines of the log for people: {@code 2026-11-22T12:00:00Z INFO  words name=value}. */
final class TextLines extends EncoderBase<ILoggingEvent> {
  private static final int USUAL = 200;
  private static final int LEVEL_WIDTH = 6;

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(USUAL);
    line.append(Instant.ofEpochMilli(event.getTimeStamp())).append(' ');
    String level = event.getLevel().toString();
    line.append(level).repeat(' ', Math.max(1, LEVEL_WIDTH - level.length()));
    line.append(event.getFormattedMessage());
    for (KeyValuePair pair : LogFields.of(event)) {
      line.append(' ').append(pair.key).append('=').append(pair.value);
    }
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return Redaction.hidden(line.toString()).getBytes(StandardCharsets.UTF_8);
  }
}
