package iq.server.install;

import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.Serving;
import iq.server.config.Settings;
import iq.server.mcp.McpStdio;
import iq.server.observe.Logs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of the build: a server answers what servers are asked most, so that the JVM can write the
 * classes this needs into its ahead-of-time cache.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Rehearses. Arguments: the compiled catalog, the file of a store that is not there. */
  public static void main(String[] args) {
    Path catalog = Path.of(args[0]);
    Settings settings = Settings.of(Map.of("port", "0"), Map.of(), Map.of(), "");
    PrintStream nowhere = nowhere();
    Logs.configure(settings, nowhere);
    try (Store store = Stores.file(Path.of(args[1]))) {
      Clock clock = Clock.systemUTC();
      Serving.rehearse(settings, catalog, store, clock, nowhere, Rehearsal::ask);
      converse(catalog, store, clock);
    }
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** What an agent says first: {@code iq mcp} starts from the same cache. */
  private static void converse(Path catalog, Store store, Clock clock) {
    String said =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}
        {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"list_models","arguments":{}}}
        {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"list_profiles","arguments":{"pageSize":1}}}
        """;
    McpStdio.run(
        new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)),
        nowhere(),
        catalog,
        store,
        clock);
  }

  private static void ask(int port) {
    call(port, "/healthz", null);
    call(port, "/v1/models:fetch?alt=json", null);
    call(port, "/v1/profiles:fetch?alt=json", "{\"model\":\"openai/gpt-oss-120b\",\"pageSize\":20}");
    call(port, "/v1/useCases:fetch", "{}");
    call(
        port,
        "/v1/optimizedManifest:generate",
        "{\"modelServerInfo\":{\"model\":\"openai/gpt-oss-120b\",\"modelServer\":\"vllm\"},"
            + "\"acceleratorType\":\"nvidia-h100-80gb\"}");
    call(port, "/v1/profiles:fetch", "{\"model\":\"nobody/nothing\"}");
    call(port, "/nowhere", null);
  }

  private static void call(int port, String path, @Nullable String body) {
    try {
      send(URI.create("http://127.0.0.1:" + port + path), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(URI uri, @Nullable String body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    if (body != null) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    boolean good = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
      in.readAllBytes();
    }
  }
}
