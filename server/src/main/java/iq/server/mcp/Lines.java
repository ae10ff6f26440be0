package iq.server.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, none of which can take more memory than the longest that is read. */
final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;

  /**
   * @param longest in bytes
   */
  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.longest = longest;
  }

  /**
   * The next line, null at the end.
   *
   * @throws FaultException for one that is too long; the next call gives the line after it
   */
  @Nullable String next() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int length = 0;
    int read = read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = read()) {
      if (length < longest) {
        line.write(read);
      }
      length = Math.min(length + 1, longest + 1);
    }
    if (length > longest) {
      throw new FaultException(
          FaultException.NO_REQUEST, "the message is longer than the " + longest + " bytes that are read");
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private int read() {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
