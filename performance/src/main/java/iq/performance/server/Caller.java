package iq.performance.server;

import java.io.IOException;

/** One who asks the server and waits for the answer, again and again; of one thread. */
interface Caller extends AutoCloseable {

  /**
   * Asks once.
   *
   * @return the bytes of the answer
   * @throws IOException when there is none, or one that is no answer
   */
  int call(long number) throws IOException;

  /** How many profiles the last answer has. */
  int profiles() throws IOException;

  @Override
  void close() throws IOException;
}
