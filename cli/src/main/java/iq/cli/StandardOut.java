package iq.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The process's output, which remembers why it could not be written; a print stream would not. */
final class StandardOut extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;

  private @Nullable IOException fault;

  StandardOut() {
    super(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  /** Why output was lost; null when none was, or when the reader had enough and went away. */
  @Nullable String fault() {
    String message = fault == null ? null : String.valueOf(fault.getMessage());
    return message == null || message.contains("Broken pipe") ? null : message;
  }
}
