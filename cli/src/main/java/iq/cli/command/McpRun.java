package iq.cli.command;

import iq.catalog.store.Store;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.server.mcp.McpStdio;
import java.time.Clock;

/** {@code iq mcp}. */
public final class McpRun implements Command {
  private final Flags flags =
      new Flags(
              "Answers agents over the Model Context Protocol (MCP) on standard input and output. An agent's",
              "program starts it; docs/clients.md has the lines for its configuration. All tools only read.",
              "'iq server' answers the same at /mcp, for agents on other machines.")
          .examples("iq mcp", "iq --store=team.sqlite mcp");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    String url = environment.server().url();
    if (url != null) {
      throw CommandException.usage(
          environment.server().named()
              + ": 'iq mcp' answers from this machine's data; let the agent call "
              + url
              + "/mcp instead");
    }
    try (Store store = environment.openStore()) {
      McpStdio.run(
          System.in, environment.out(), environment.catalog(), store, Clock.systemUTC());
    }
    return ExitCode.OK;
  }
}
