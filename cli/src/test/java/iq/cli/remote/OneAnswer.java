package iq.cli.remote;

import com.sun.net.httpserver.HttpServer;
import iq.cli.Iq;
import iq.cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that says the same to everything. */
final class OneAnswer implements AutoCloseable {
  private final HttpServer http;
  private @Nullable String authorization;

  OneAnswer(int status, Map<String, String> headers, String body) {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(
        "/",
        exchange -> {
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          exchange.getRequestBody().readAllBytes();
          headers.forEach(exchange.getResponseHeaders()::set);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    http.start();
  }

  /** Google's shape of an error. */
  static OneAnswer error(int status, String message) {
    return new OneAnswer(
        status,
        Map.of("Content-Type", "application/json"),
        "{\"error\": {\"code\": " + status + ", \"message\": \"" + message + "\"}}");
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** What the last request said of who asks. */
  @Nullable String authorization() {
    return authorization;
  }

  Result run(String line) {
    return run(url(), line);
  }

  static Result run(String url, String line) {
    Path none = Path.of("target", "none.sqlite");
    return Iq.of(none, none).onServer(url).run(line);
  }


  @Override
  public void close() {
    http.stop(0);
  }
}
