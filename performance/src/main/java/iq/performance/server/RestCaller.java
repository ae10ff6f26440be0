package iq.performance.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Over one HTTP/1.1 connection, with as little work of its own as can be. */
final class RestCaller implements Caller {
  private final Requests requests;
  private final String host;
  private final Socket socket;
  private final InputStream in;
  private final byte[] line = new byte[8192];

  RestCaller(String host, int port, Requests requests) throws IOException {
    this.requests = requests;
    this.host = host + ":" + port;
    this.socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  @Override
  public int call(long number) throws IOException {
    socket.getOutputStream().write(requests.http(number, host));
    String status = readLine();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
    int length = -1;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    if (length < 0) {
      throw new IOException("answered without Content-Length");
    }
    in.skipNBytes(length);
    return length;
  }

  private String readLine() throws IOException {
    int size = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (next != '\r') {
        line[size++] = (byte) next;
      }
    }
    return new String(line, 0, size, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
