package iq.performance.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * HTTP/2 in clear text, one request after the other with the same headers, so that a load takes
 * little of the processor that it shares with its server: what never changes is written once.
 */
final class Http2Connection implements Closeable {
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 9;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PUSH_PROMISE = 5;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int CONTINUATION = 9;
  private static final int ACK = 1;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int PADDED_OR_PRIORITY = 0x28;
  private static final int WINDOW = 1 << 24;
  private static final int READ_TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);
  private final byte[] frame = new byte[1 << 14];
  private final byte[] headers;
  private byte[] nextHeaders;
  private int stream = -1;
  private int unreturned;
  private byte[] body = new byte[1 << 15];
  private int length;

  Http2Connection(String host, int port, Http2Headers request) throws IOException {
    DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
    nextHeaders = encoded(encoder, request);
    headers = encoded(encoder, request); // by now the server's table has them all
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    ByteBuffer start = ByteBuffer.allocate(PREFACE.length + 2 * HEAD + 6 + 4).put(PREFACE);
    head(start, 6, SETTINGS, 0, 0).putShort((short) 4).putInt(WINDOW); // of each stream
    head(start, 4, WINDOW_UPDATE, 0, 0).putInt(WINDOW);
    socket.getOutputStream().write(start.array());
  }

  private static byte[] encoded(DefaultHttp2HeadersEncoder encoder, Http2Headers headers)
      throws IOException {
    ByteBuf buffer = Unpooled.buffer();
    try {
      encoder.encodeHeaders(1, headers, buffer);
    } catch (Http2Exception e) {
      throw new IOException(e);
    }
    return Arrays.copyOf(buffer.array(), buffer.readableBytes());
  }

  private static ByteBuffer head(ByteBuffer to, int length, int type, int flags, int stream) {
    return to.put((byte) (length >> 16))
        .putShort((short) length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream);
  }

  /** Sends a body and reads its answer: the headers that came last, trailers where there are any. */
  Http2Headers call(byte[] request) throws IOException {
    stream += 2;
    ByteBuffer frames = ByteBuffer.allocate(2 * HEAD + nextHeaders.length + request.length);
    head(frames, nextHeaders.length, HEADERS, END_HEADERS, stream).put(nextHeaders);
    head(frames, request.length, DATA, END_STREAM, stream).put(request);
    socket.getOutputStream().write(frames.array());
    nextHeaders = headers;
    length = 0;
    Http2Headers last = null;
    for (boolean ended = false; !ended; ) {
      int lengthAndType = in.readInt();
      int size = lengthAndType >>> 8;
      int type = lengthAndType & 0xff;
      int flags = in.readUnsignedByte();
      int of = in.readInt();
      in.readFully(frame, 0, size);
      if (type == HEADERS) {
        last = decoded(size, flags);
      } else {
        other(type, flags, size);
      }
      ended = of == stream && type <= HEADERS && (flags & END_STREAM) != 0;
    }
    if (last == null) {
      throw new IOException("answered without headers");
    }
    return last;
  }

  private Http2Headers decoded(int size, int flags) throws IOException {
    if ((flags & END_HEADERS) == 0 || (flags & PADDED_OR_PRIORITY) != 0) {
      throw new IOException("HEADERS with flags " + flags + " are not read here");
    }
    try {
      return decoder.decodeHeaders(stream, Unpooled.wrappedBuffer(frame, 0, size));
    } catch (Http2Exception e) {
      throw new IOException(e);
    }
  }

  private void other(int type, int flags, int size) throws IOException {
    switch (type) {
      case DATA -> data(flags, size);
      case SETTINGS, PING -> {
        if ((flags & ACK) == 0) {
          int echoed = type == PING ? size : 0;
          ByteBuffer answer = head(ByteBuffer.allocate(HEAD + echoed), echoed, type, ACK, 0);
          socket.getOutputStream().write(answer.put(frame, 0, echoed).array());
        }
      }
      case RST_STREAM, PUSH_PROMISE, GOAWAY, CONTINUATION ->
          throw new IOException("the server sent a frame of type " + type);
      default -> {} // WINDOW_UPDATE: a request is far smaller than any window
    }
  }

  private void data(int flags, int size) throws IOException {
    if ((flags & PADDED_OR_PRIORITY) != 0) {
      throw new IOException("padded DATA is not read here");
    }
    body = length + size > body.length ? Arrays.copyOf(body, 2 * (length + size)) : body;
    System.arraycopy(frame, 0, body, length, size);
    length += size;
    unreturned += size;
    if (unreturned > WINDOW / 2) {
      ByteBuffer update = ByteBuffer.allocate(HEAD + 4);
      socket.getOutputStream()
          .write(head(update, 4, WINDOW_UPDATE, 0, 0).putInt(unreturned).array());
      unreturned = 0;
    }
  }

  /** The body of the last answer, as far as {@link #length}; the next call overwrites it. */
  byte[] body() {
    return body;
  }

  int length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
