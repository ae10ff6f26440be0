package iq.cli.remote;

import iq.cli.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one server. The JDK's older client serves better here: it takes 35 ms of a cold start
 * where the newer one takes 250 to 350 ms.
 */
final class Http {
  private final ServerAddress server;
  private final Limits limits;

  Http(ServerAddress server, Limits limits) {
    this.server = server;
    this.limits = limits;
  }

  /** Asks for a path; the answer may be a fault. */
  Answer get(String path) throws IOException {
    return answer(connection(path));
  }

  /** Sends JSON, once: a request that changes something is not repeated by itself. */
  Answer post(String path, String json) throws IOException {
    return post(path, json, Map.of());
  }

  /** The same with headers. */
  Answer post(String path, String json, Map<String, String> headers) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection = connection(path);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    headers.forEach(connection::setRequestProperty);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return answer(connection);
  }

  private HttpURLConnection connection(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) server.at(path).toURL().openConnection();
    connection.setConnectTimeout(Math.toIntExact(limits.connect().toMillis()));
    connection.setReadTimeout(Math.toIntExact(limits.whole().toMillis()));
    connection.setInstanceFollowRedirects(false); // would take the token to another host
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept-Encoding", "gzip");
    connection.setRequestProperty("User-Agent", "iq/" + Version.TEXT);
    if (server.token() != null) {
      connection.setRequestProperty("Authorization", "Bearer " + server.token());
    }
    return connection;
  }

  private static Answer answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status < 0) {
      throw new IOException("what answers does not speak HTTP");
    }
    return new Answer(
        status,
        Objects.requireNonNullElse(connection.getContentType(), ""),
        connection.getHeaderField("iq-catalog-version"),
        connection.getHeaderField("Location"),
        connection.getHeaderField("Retry-After"),
        new String(body(connection, status), StandardCharsets.UTF_8));
  }

  private static byte[] body(HttpURLConnection connection, int status) throws IOException {
    byte[] sent;
    try (InputStream in = stream(connection, status)) {
      sent = in == null ? new byte[0] : in.readAllBytes();
    }
    return "gzip".equals(connection.getContentEncoding()) ? unzip(sent) : sent;
  }

  private static @Nullable InputStream stream(HttpURLConnection connection, int status)
      throws IOException {
    return status >= 400 ? connection.getErrorStream() : connection.getInputStream();
  }

  private static byte[] unzip(byte[] zipped) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    }
  }
}
