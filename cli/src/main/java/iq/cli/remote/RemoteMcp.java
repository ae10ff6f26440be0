package iq.cli.remote;

import iq.cli.ServerChoice;
import java.util.Map;

/** {@code /mcp} of a server. */
public final class RemoteMcp {
  private final Client client;

  private RemoteMcp(Client client) {
    this.client = client;
  }

  /** That of a server; nothing is asked of it yet. */
  public static RemoteMcp at(ServerChoice choice) {
    return new RemoteMcp(new Client(ServerAddress.of(choice), Limits.USUAL));
  }

  /**
   * Sends a message and waits for its answer, a fault in the protocol's own shape included.
   *
   * @return empty for a message that is not answered
   * @throws iq.cli.CommandException when it was not answered for another reason
   */
  public String answer(String json, Map<String, String> headers) {
    return client.send("/mcp", json, headers).text();
  }
}
