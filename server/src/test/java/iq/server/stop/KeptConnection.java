package iq.server.stop;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of HTTP/1.1, request after request: it tries nothing again and hides nothing. */
final class KeptConnection implements AutoCloseable {
  private static final byte[] REQUEST =
      "GET /v1/models:fetch HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private boolean used;

  /** The connection was not accepted: refused, or closed before the first byte was answered on it. */
  static final class RefusedByServer extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedByServer(IOException cause) {
      super(cause);
    }
  }

  KeptConnection(int port) throws IOException {
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      socket.close();
      throw new RefusedByServer(e);
    }
  }

  /** Whether the connection stays open after the answer. */
  boolean request() throws IOException {
    String status;
    try {
      socket.getOutputStream().write(REQUEST);
      status = line(in);
    } catch (IOException e) {
      throw used ? e : new RefusedByServer(e);
    }
    used = true;
    if (!status.equals("HTTP/1.1 200 OK")) {
      throw new IOException("the answer is " + status);
    }
    return readRest();
  }

  private boolean readRest() throws IOException {
    boolean kept = true;
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
      kept &= !lower.equals("connection: close");
    }
    in.readFully(new byte[length]);
    return kept;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new IOException("the connection was closed after '" + line + "'");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
