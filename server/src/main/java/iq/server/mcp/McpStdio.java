package iq.server.mcp;

import iq.catalog.store.Store;
import iq.server.Operation;
import iq.server.Parts;
import iq.server.config.Settings;
import iq.server.observe.Metrics;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the one client that started the process: a message a line, answered one after
 * another. So a call that is cancelled has been answered, or is not yet begun.
 */
public final class McpStdio {
  private static final int LONGEST = 8 << 20;

  private final Mcp mcp;
  private @Nullable Revision spoken;

  private McpStdio(Mcp mcp) {
    this.mcp = mcp;
  }

  /**
   * Answers until the client closes its end: the door through which the CLI comes in.
   *
   * @param out for messages alone
   * @param catalog the compiled catalog
   * @param store own data; the caller closes it
   */
  public static void run(
      InputStream in, PrintStream out, Path catalog, Store store, Clock clock) {
    try (LoadingCatalog live = LoadingCatalog.start(catalog, store, clock);
        Operation operation = new Operation(Settings.defaults(), new Metrics())) {
      Mcp mcp = new Mcp(new Parts(live, store, clock, operation));
      McpStdio conversation = new McpStdio(mcp);
      converse(in, out, conversation::answer);
    }
  }

  /** Something that answers a message. */
  interface Answering {
    /** The answer to a line, null for none. */
    @Nullable Reply to(String line);
  }

  /** Answers line after line, until there are no more. */
  static void converse(InputStream in, PrintStream out, Answering answering) {
    Lines lines = new Lines(in, LONGEST);
    boolean open = true;
    while (open && !out.checkError()) {
      try {
        String line = lines.next();
        open = line != null;
        if (line != null && !line.isBlank()) {
          send(answering.to(line), out);
        }
      } catch (FaultException e) {
        send(Reply.fault(null, e), out);
      }
    }
  }

  private @Nullable Reply answer(String line) {
    return Messages.answer(mcp, line, spoken, this::remember);
  }

  /** What was agreed on holds until the process ends. */
  private void remember(Request request) {
    if (request.method().equals("initialize")) {
      spoken = Revision.offered(Objects.requireNonNullElse(request.text("protocolVersion"), ""));
    }
  }

  private static void send(@Nullable Reply reply, PrintStream out) {
    if (reply != null) {
      out.print(reply.json() + "\n");
      out.flush();
    }
  }
}
