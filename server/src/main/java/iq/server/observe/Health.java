package iq.server.observe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/**
 * {@code /healthz}: the process lives. {@code /readyz}: it takes requests, until it is told to stop. A
 * store that cannot be read is said there, but is no reason to take no requests: the last catalog
 * answers, and all servers would go at once. What the fault is stands in the log alone, since
 * anyone may ask here.
 */
public final class Health {
  private static final JsonFactory JSON = new JsonFactory();

  private Health() {}

  /** Adds both paths. */
  public static void hold(ServerBuilder server, LiveCatalog live, BooleanSupplier stopping) {
    server.service("/healthz", (context, request) -> HttpResponse.of("ok\n"));
    server.service("/readyz", (context, request) -> ready(live, stopping.getAsBoolean()));
  }

  private static HttpResponse ready(LiveCatalog live, boolean stopping) {
    HttpStatus status = stopping ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
    return HttpResponse.of(
        status, MediaType.JSON_UTF_8, HttpData.ofUtf8(body(live, stopping)));
  }

  private static String body(LiveCatalog live, boolean stopping) {
    Snapshot now = live.current();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("ready", !stopping);
      json.writeStringField("catalog", now.id());
      json.writeStringField("loadedAt", now.loadedAt().toString());
      json.writeStringField("store", live.fault() == null ? "ok" : "fault");
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }
}
