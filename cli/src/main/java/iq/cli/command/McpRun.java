package iq.cli.command;

import iq.answers.UnansweredException;
import iq.catalog.store.Store;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.ExitCode;
import iq.cli.options.Flags;
import iq.cli.remote.RemoteMcp;
import iq.server.mcp.McpRelay;
import iq.server.mcp.McpStdio;
import java.time.Clock;
import java.util.Map;

/** {@code iq mcp}. */
public final class McpRun implements Command {
  private final Flags flags =
      new Flags(
              "Answers agents over the Model Context Protocol (MCP) on standard input and output. An agent's",
              "program starts it; docs/clients.md has the lines for its configuration. All tools only read.",
              "'iq server' answers the same at /mcp, for agents on other machines; with --server this command",
              "passes messages on to one.")
          .examples("iq mcp", "iq --store=team.sqlite mcp", "iq --server=https://iq.example.com mcp");

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    if (environment.server().url() != null) {
      RemoteMcp server = RemoteMcp.at(environment.server());
      McpRelay.run(System.in, environment.out(), (json, headers) -> told(server, json, headers));
      return ExitCode.OK;
    }
    try (Store store = environment.openStore()) {
      McpStdio.run(
          System.in, environment.out(), environment.catalog(), store, Clock.systemUTC());
    }
    return ExitCode.OK;
  }

  private static String told(RemoteMcp server, String json, Map<String, String> headers) {
    try {
      return server.answer(json, headers);
    } catch (CommandException e) {
      throw new UnansweredException(String.valueOf(e.getMessage()));
    }
  }
}
