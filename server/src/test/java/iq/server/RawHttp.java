package iq.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plain socket: what is sent is exactly what a test says, right or wrong. */
public final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;

  /** Connects to a server. */
  public RawHttp(Running server) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One answer; the status is 0 when the server closed the connection without one. */
  public record Reply(int status, Map<String, String> headers, String body) {

    /** The value of a header, empty when it is absent. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** Sends one request on a connection of its own, and closes it. */
  public static Reply exchange(Running server, byte[] request) {
    try (RawHttp http = new RawHttp(server)) {
      http.send(request);
      return http.reply();
    }
  }

  /** Sends one request as text. */
  public static Reply exchange(Running server, String request) {
    return exchange(server, request.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes; a server that has already answered may no longer take them. */
  public void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException ignored) {
      // the answer, or its absence, is read next
    }
  }

  /** Reads all that comes until the server closes the connection, kindly or not. */
  public String rest() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketTimeoutException e) {
      throw new UncheckedIOException("not closed", e);
    } catch (IOException ignored) {
      // reset: the server closed while more was being sent
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** Reads one answer with its headers, and its body where its length says that there is one. */
  public Reply reply() {
    try {
      String first = line();
      if (first.isEmpty()) {
        return new Reply(0, Map.of(), "");
      }
      int status = Integer.parseInt(first.substring(9, 12));
      Map<String, String> headers = headers();
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      byte[] body = socket.getInputStream().readNBytes(length);
      return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
    } catch (SocketException e) {
      return new Reply(0, Map.of(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server closes the connection, once all that it sent is read. */
  public boolean isClosedByServer() {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
      line.write(read);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
