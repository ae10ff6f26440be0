package iq.server.mcp;

import iq.catalog.store.Store;
import iq.catalog.store.Stores;
import iq.server.Running;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What {@code iq mcp} runs, as a process without the command line. */
final class StdioProcess {
  private StdioProcess() {}

  /** Arguments: the compiled catalog, the file of the store. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    try (Store store = Stores.file(Path.of(args[1]))) {
      McpStdio.run(System.in, out, Path.of(args[0]), store, Running.CLOCK);
    }
  }
}
