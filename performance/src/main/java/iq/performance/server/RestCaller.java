package iq.performance.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Over one HTTP/1.1 connection, with as little work of its own as can be. */
final class RestCaller implements Caller {
  private static final int READ_TIMEOUT_MILLIS = 20_000;
  private static final Pattern LENGTH =
      Pattern.compile("\ncontent-length:\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

  private final Requests requests;
  private final Socket socket;
  private final InputStream in;
  private byte[] answer = new byte[1 << 16];
  private int size;
  private int start; // of the body

  RestCaller(String host, int port, Requests requests) throws IOException {
    this.requests = requests;
    this.socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    this.in = socket.getInputStream();
  }

  @Override
  public int call(long number) throws IOException {
    socket.getOutputStream().write(requests.http(number));
    size = 0;
    start = 0;
    for (int from = 0; start == 0; from = Math.max(0, size - 3)) {
      read();
      start = endOfHead(from);
    }
    String head = new String(answer, 0, start, StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(head);
    if (!head.startsWith("HTTP/1.1 200") || !length.find()) {
      throw new IOException("answered " + head.lines().toList());
    }
    int bytes = Integer.parseInt(length.group(1));
    while (size < start + bytes) {
      read();
    }
    return bytes;
  }

  private void read() throws IOException {
    answer = size == answer.length ? Arrays.copyOf(answer, 2 * size) : answer;
    int count = in.read(answer, size, answer.length - size);
    if (count < 0) {
      throw new EOFException("the server closed the connection");
    }
    size += count;
  }

  private int endOfHead(int from) {
    for (int i = from; i + 3 < size; i++) {
      if (answer[i] == '\r' && answer[i + 2] == '\r' && answer[i + 1] == '\n') {
        return i + 4;
      }
    }
    return 0;
  }

  @Override
  public int profiles() {
    String body = new String(answer, start, size - start, StandardCharsets.UTF_8);
    return body.split("\"modelServerInfo\"", -1).length - 1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
