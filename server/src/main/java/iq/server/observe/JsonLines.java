package iq.server.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import iq.server.http.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/** Each line of the log as an object: when, how grave, what, for which request, and its figures. */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL = 400;

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
    ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(event, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static void write(ILoggingEvent event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ts", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    json.writeStringField("level", event.getLevel().toString());
    json.writeStringField("msg", Redaction.hidden(event.getFormattedMessage()));
    for (KeyValuePair pair : LogFields.of(event)) {
      field(json, pair);
    }
    if (event.getThrowableProxy() != null) {
      json.writeStringField(
          "fault", Redaction.hidden(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, KeyValuePair pair) throws IOException {
    json.writeFieldName(pair.key);
    switch (pair.value) {
      case Integer whole -> json.writeNumber(whole);
      case Long whole -> json.writeNumber(whole);
      case Double number -> json.writeNumber(number);
      case null, default -> json.writeString(Redaction.hidden(Objects.toString(pair.value)));
    }
  }
}
