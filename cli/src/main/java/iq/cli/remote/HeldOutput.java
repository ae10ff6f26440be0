package iq.cli.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds what a command prints until it says that its answer is complete: so long it can be unsaid. */
final class HeldOutput extends OutputStream {
  private final OutputStream to;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean released;

  HeldOutput(OutputStream to) {
    this.to = to;
  }

  boolean released() {
    return released;
  }

  @Override
  public void write(int b) {
    held.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    held.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (held.size() > 0) {
      released = true;
      held.writeTo(to);
      held.reset();
    }
    to.flush();
  }
}
