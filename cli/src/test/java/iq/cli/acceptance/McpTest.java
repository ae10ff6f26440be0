package iq.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import iq.cli.Result;
import org.junit.jupiter.api.Test;

/** {@code iq mcp} before it speaks; what it says is tested beside the server. */
class McpTest {
  @Test
  void aServerIsCalledByTheAgentItself() {
    Result result = FixtureF.run("--server=http://iq.example:8080 mcp");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("let the agent call http://iq.example:8080/mcp instead");
  }
}
