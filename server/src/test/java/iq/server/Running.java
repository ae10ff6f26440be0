package iq.server;

import com.linecorp.armeria.server.Server;
import iq.server.config.Settings;
import iq.server.http.Limits;
import iq.server.live.LiveCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A real server on a free port of the loopback, and a plain HTTP client for it. */
public final class Running implements AutoCloseable {
  /** The server's clock stands still. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Running(Server server) {
    this.server = server;
  }

  /** Starts a server that answers from a catalog. */
  public static Running on(LiveCatalog live) {
    return on(live, Limits.DEFAULT);
  }

  /** Starts one with other limits. */
  public static Running on(LiveCatalog live, Limits limits) {
    Settings anyPort = Settings.of(Map.of("port", "0"), Map.of(), Map.of(), "");
    Server server = IqServer.of(anyPort, live, CLOCK, limits);
    server.start().join();
    return new Running(server);
  }

  public int port() {
    return server.activeLocalPort();
  }

  /** How many connections are open. */
  public long connections() {
    return server.config().serverMetrics().activeConnections();
  }

  /** How many requests have arrived and are not answered. */
  public long unanswered() {
    return server.config().serverMetrics().pendingRequests()
        + server.config().serverMetrics().activeRequests();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop().join();
  }
}
