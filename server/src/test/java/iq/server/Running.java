package iq.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceConfig;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.catalog.store.Tokens;
import iq.server.config.Settings;
import iq.server.live.LiveCatalog;
import iq.server.live.LiveStore;
import iq.server.observe.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real server on a free port of the loopback, and a plain HTTP client for it. */
public final class Running implements AutoCloseable {
  /** The server's clock stands still. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Server server;
  private final Parts parts;
  private final HttpClient client = HttpClient.newHttpClient();

  private Running(Settings settings, Parts parts) {
    this.parts = parts;
    this.server = IqServer.of(settings, parts);
    server.start().join();
  }

  private static Settings anyPort(Map<String, String> settings) {
    Map<String, String> flags = new HashMap<>(settings);
    flags.put("port", "0");
    return Settings.of(flags, Map.of(), Map.of(), "");
  }

  private static Store nothing() {
    return Stores.file(Path.of("target", "never-written.sqlite"));
  }

  /** Starts a server that answers from a catalog; it has no place to store anything. */
  public static Running on(LiveCatalog live) {
    return on(live, Map.of());
  }

  /** The same with settings other than the defaults. */
  public static Running on(LiveCatalog live, Map<String, String> settings) {
    return on(live, settings, new Metrics());
  }

  /** The same with figures that were counted before. */
  public static Running on(LiveCatalog live, Map<String, String> settings, Metrics metrics) {
    Settings all = anyPort(settings);
    Parts parts = new Parts(live, nothing(), CLOCK, new Operation(all, metrics));
    return new Running(all, parts);
  }

  /** The same with other settings, tokens and clock. */
  public static Running on(
      LiveCatalog live, Map<String, String> settings, Tokens tokens, Clock clock) {
    Settings all = anyPort(settings);
    Operation operation = new Operation(all, new Metrics());
    return new Running(
        all, new Parts(live, nothing(), tokens, clock, operation));
  }

  /** Starts a server that answers from the shipped data with a store on top. */
  public static Running on(Store store) {
    return on(store, Map.of());
  }

  /** The same with settings other than the defaults. */
  public static Running on(Store store, Map<String, String> given) {
    Settings settings = anyPort(given);
    LiveStore live = new LiveStore(ShippedData.catalog(), store, CLOCK);
    Parts parts = new Parts(live, store, CLOCK, new Operation(settings, new Metrics()));
    return new Running(settings, parts);
  }

  public int port() {
    return server.activeLocalPort();
  }

  /** What it knows. */
  public LiveCatalog live() {
    return parts.live();
  }

  /** What the server is operated by. */
  public Operation operation() {
    return parts.operation();
  }

  /** The server itself. */
  public Server server() {
    return server;
  }

  /** Everything that it serves. */
  public List<ServiceConfig> services() {
    return server.config().serviceConfigs();
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

  /** Asks with a token. */
  public HttpResponse<String> get(String path, String token) {
    return send(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build());
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
    parts.operation().close();
  }
}
