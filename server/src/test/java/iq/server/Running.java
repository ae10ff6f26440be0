package iq.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceConfig;
import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.config.Settings;
import iq.server.live.LiveCatalog;
import iq.server.live.LiveStore;
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
import java.util.List;
import java.util.Map;

/** A real server on a free port of the loopback, and a plain HTTP client for it. */
public final class Running implements AutoCloseable {
  /** The server's clock stands still. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Server server;
  private final LiveCatalog live;
  private final HttpClient client = HttpClient.newHttpClient();

  private Running(Server server, LiveCatalog live) {
    this.server = server;
    this.live = live;
  }

  /** Starts a server that answers from a catalog; it has no place to store anything. */
  public static Running on(LiveCatalog live) {
    return of(live, Stores.file(Path.of("target", "never-written.sqlite")));
  }

  /** Starts a server that answers from the shipped data with a store on top. */
  public static Running on(Store store) {
    return of(new LiveStore(ShippedData.catalog(), store, CLOCK), store);
  }

  private static Running of(LiveCatalog live, Store store) {
    Settings anyPort = Settings.of(Map.of("port", "0"), Map.of(), Map.of(), "");
    Server server = IqServer.of(anyPort, new Parts(live, store, CLOCK));
    server.start().join();
    return new Running(server, live);
  }

  public int port() {
    return server.activeLocalPort();
  }

  /** What it knows. */
  public LiveCatalog live() {
    return live;
  }

  /** Everything that it serves. */
  public List<ServiceConfig> services() {
    return server.config().serviceConfigs();
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
