package iq.server.http;

import iq.answers.RefusedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as text, each of them accounted for. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws RefusedException for bytes that are no text, with the place of the first
   */
  static String text(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (end.isError()) {
      throw new RefusedException(
          "the body: byte " + in.position() + " is not UTF-8; expected JSON in UTF-8");
    }
    out.flip();
    boolean marked = out.hasRemaining() && out.charAt(0) == BYTE_ORDER_MARK;
    return marked ? out.subSequence(1, out.remaining()).toString() : out.toString();
  }
}
