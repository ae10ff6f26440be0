package iq.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.cli.CommandException;
import iq.cli.ServerChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a server's {@code /mcp} says, and what is said in its place. */
class RemoteMcpTest {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private static String answer(OneAnswer server) {
    ServerChoice choice = new ServerChoice(server.url(), "--server", "iq_0_a", null, "--token");
    return RemoteMcp.at(choice).answer("{}", Map.of("mcp-method", "ping"));
  }

  @Test
  void messagesAreHandedOnWhateverTheirStatusIs() {
    String fault = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"no\"}}";
    try (OneAnswer good = new OneAnswer(200, JSON, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        OneAnswer refused = new OneAnswer(400, JSON, fault);
        OneAnswer silent = new OneAnswer(202, JSON, "")) {
      assertThat(answer(good)).contains("\"result\"");
      assertThat(good.authorization()).isEqualTo("Bearer iq_0_a");
      assertThat(answer(refused)).isEqualTo(fault);
      assertThat(answer(silent)).isEmpty();
    }
  }

  @Test
  void whatIsNoMessageIsAFaultInOneLine() {
    try (OneAnswer closed = OneAnswer.error(401, "who are you?");
        OneAnswer page = new OneAnswer(200, Map.of("Content-Type", "text/html"), "<html>")) {
      assertThatThrownBy(() -> answer(closed))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("the token of --token is not known there");
      assertThatThrownBy(() -> answer(page)).hasMessageContaining("a web page");
    }
  }
}
