package iq.server.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iq.answers.UnansweredException;
import iq.server.Running;
import iq.server.ShippedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A conversation over standard input and output that a server answers. */
class McpRelayTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static List<JsonNode> converse(McpRelay.Server server, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    McpRelay.run(
        new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)),
        new PrintStream(out, true, UTF_8),
        server);
    return out.toString(UTF_8).lines().map(Agent::json).toList();
  }

  private static String served(String json, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.uri("/mcp"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::header);
    HttpResponse<String> answer = SERVER.send(request.build());
    return answer.body();
  }

  @Test
  void aConversationIsAnsweredByTheServer() {
    List<JsonNode> answers =
        converse(
            McpRelayTest::served,
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"list_models\","
                + "\"arguments\":{}}}",
            "[" + PING + "]",
            "not JSON");

    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
    assertThat(answers.get(1).at("/result/structuredContent/models")).hasSizeGreaterThan(20);
    assertThat(answers.get(2).at("/error/message").asText())
        .startsWith("a list of messages is not taken in revision 2025-06-18");
    assertThat(answers.get(3).at("/error/code").asInt()).isEqualTo(-32700);
  }

  /** Over HTTP this revision wants headers that say what the message says. */
  @Test
  void theRevisionWithoutAHandshakeIsPassedOn() {
    String meta =
        "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    List<JsonNode> answers =
        converse(
            McpRelayTest::served,
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{" + meta + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"get_catalog\","
                + "\"arguments\":{}," + meta + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"модель\","
                + "\"arguments\":{}," + meta + "}}");

    assertThat(answers.get(0).at("/result/supportedVersions/0").asText()).isEqualTo("2026-07-28");
    assertThat(answers.get(1).at("/result/structuredContent/version").asText()).isEqualTo("shipped");
    assertThat(answers.get(2).at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void whatCannotBeAnsweredIsToldToWhoAsked() {
    McpRelay.Server gone =
        (json, headers) -> {
          throw new UnansweredException("server http://team: nothing listens there");
        };

    List<JsonNode> answers =
        converse(
            gone, PING, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", PING);

    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst().path("id").asInt()).isEqualTo(1);
    assertThat(answers.getFirst().at("/error/message").asText())
        .isEqualTo("server http://team: nothing listens there");
  }
}
