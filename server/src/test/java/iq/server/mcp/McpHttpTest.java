package iq.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iq.server.RawHttp;
import iq.server.Running;
import iq.server.ShippedData;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /mcp} byte by byte: revisions, lists, headers, other methods, other pages. */
class McpHttpTest {
  private static final Running SERVER = Running.on(ShippedData.DATA);
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static HttpResponse<String> post(String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.uri("/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(body));
    return SERVER.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<String> stateless(String method, String params, String... more) {
    String comma = params.isEmpty() ? "" : ",";
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{" + params + comma + META + "}}";
    String[] headers = new String[more.length + 4];
    List<String> all = List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method);
    System.arraycopy(all.toArray(String[]::new), 0, headers, 0, 4);
    System.arraycopy(more, 0, headers, 4, more.length);
    return post(body, headers);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Agent.json(answer.body());
  }

  private static void assertFault(HttpResponse<String> answer, int status, int code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).path("error").path("code").asInt()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05,2024-11-05",
    "2025-03-26,2025-03-26",
    "2025-06-18,2025-06-18",
    "2025-11-25,2025-11-25",
    "2026-07-28,2025-11-25",
    "1999-01-01,2025-11-25"
  })
  void aHandshakeAgreesOnARevision(String asked, String agreed) {
    HttpResponse<String> answer =
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                + asked + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
    assertThat(json(answer).path("id").asText()).isEqualTo("a");
    assertThat(json(answer).path("result").path("protocolVersion").asText()).isEqualTo(agreed);
    assertThat(json(answer).path("result").path("serverInfo").path("name").asText()).isEqualTo("iq");
  }

  @Test
  void withoutAHandshakeEachRequestSaysItsRevision() {
    JsonNode discovered = json(stateless("server/discover", "")).path("result");
    assertThat(discovered.path("supportedVersions").get(0).asText()).isEqualTo("2026-07-28");
    assertThat(discovered.path("resultType").asText()).isEqualTo("complete");
    assertThat(discovered.path("cacheScope").asText()).isEqualTo("public");

    JsonNode tools = json(stateless("tools/list", "")).path("result");
    assertThat(tools.path("tools")).isNotEmpty();
    assertThat(tools.path("ttlMs").asInt()).isPositive();

    JsonNode called =
        json(stateless("tools/call", "\"name\":\"list_use_cases\"", "Mcp-Name", "list_use_cases"));
    assertThat(called.path("result").path("resultType").asText()).isEqualTo("complete");
    assertThat(called.path("result").path("structuredContent").path("workloadSpecs")).isNotEmpty();
    assertThat(called.path("result").path("_meta").path("io.modelcontextprotocol/serverInfo"))
        .isNotEmpty();
  }

  @Test
  void headersMustSayWhatTheMessageSays() {
    String name = "\"name\":\"list_use_cases\"";

    assertFault(stateless("tools/call", name, "Mcp-Name", "list_models"), 400, -32020);
    assertFault(stateless("tools/call", name), 400, -32020);
    String encoded = "=?base64?bGlzdF91c2VfY2FzZXM=?=";
    assertThat(stateless("tools/call", name, "Mcp-Name", encoded).statusCode()).isEqualTo(200);
    String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + META + "}}";
    assertFault(post(body), 400, -32020);
    assertFault(
        post(body, "MCP-Protocol-Version", "2025-11-25", "Mcp-Method", "tools/list"), 400, -32020);
    assertFault(
        post(body, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "ping"), 400, -32020);
  }

  @Test
  void anUnknownRevisionIsToldWhichAreKnown() {
    HttpResponse<String> ofHeader = post(PING, "MCP-Protocol-Version", "1900-01-01");
    assertFault(ofHeader, 400, -32022);
    assertThat(json(ofHeader).path("error").path("data").path("supported").get(0).asText())
        .isEqualTo("2026-07-28");
    assertFault(
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{"
                + META.replace("2026-07-28", "1900-01-01") + "}}"),
        400,
        -32022);
    assertFault(post(PING, "MCP-Protocol-Version", "2026-07-28"), 400, -32602);
    assertFault(
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"_meta\":"
                + "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}",
            "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "tools/list"),
        400,
        -32602);
  }

  @Test
  void anUnknownMethodIsAFault() {
    assertFault(stateless("nope", ""), 404, -32601);
    assertFault(stateless("prompts/list", ""), 404, -32601);
    assertFault(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nope\"}"), 200, -32601);
  }

  @ParameterizedTest
  @ValueSource(strings = {"resources/list", "resources/templates/list", "prompts/list"})
  void whatIsNotOfferedIsAnEmptyListToOlderClients(String method) {
    HttpResponse<String> answer =
        post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}");

    assertThat(json(answer).path("result").elements().next()).isEmpty();
  }

  @Test
  void listsOfMessagesAreOfOlderRevisions() {
    String two = "[" + PING + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},{\"id\":2}]";
    JsonNode answer = json(post(two, "MCP-Protocol-Version", "2025-03-26"));

    assertThat(answer).hasSize(2);
    assertThat(answer.get(0).path("result")).isEmpty();
    assertThat(answer.get(1).path("error").path("code").asInt()).isEqualTo(-32600);
    assertThat(post(two).statusCode()).isEqualTo(200);
    assertFault(post(two, "MCP-Protocol-Version", "2025-06-18"), 400, -32600);
    assertFault(post("[]"), 400, -32600);
    assertFault(post("[" + (PING + ",").repeat(100) + PING + "]"), 400, -32600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"nope\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}"
      })
  void whatIsNoRequestIsTakenWithoutAnAnswer(String body) {
    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "x; -32700", "{; -32700", "{} {}; -32700", "\"\"; -32600", "1; -32600", "{}; -32600",
        "{'jsonrpc':'1.0','id':1,'method':'ping'}; -32600",
        "{'jsonrpc':'2.0','id':null,'method':'ping'}; -32600",
        "{'jsonrpc':'2.0','id':{},'method':'ping'}; -32600",
        "{'jsonrpc':'2.0','id':1,'id':2,'method':'ping'}; -32600",
        "{'jsonrpc':'2.0','id':1,'method':7}; -32600",
      })
  void whatIsNoMessageIsAFault(String body, int code) {
    assertFault(post(body.replace('\'', '"')), 400, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'params':[]", "'params':{'name':7}", "'params':{}", "'params':{'name':'list_models','arguments':[]}",
      })
  void parametersOfTheWrongKindAreAFault(String params) {
    String body = "{'jsonrpc':'2.0','id':1,'method':'tools/call'," + params + "}";

    assertFault(post(body.replace('\'', '"')), 200, -32602);
  }

  @Test
  void otherMethodsThanPostAreRefused() {
    assertThat(SERVER.get("/mcp").statusCode()).isEqualTo(405);
    HttpRequest delete = HttpRequest.newBuilder(SERVER.uri("/mcp")).DELETE().build();
    HttpResponse<String> answer = SERVER.send(delete);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow").orElse("")).contains("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080,http://localhost:8080,200",
    "127.0.0.1:8080,http://127.0.0.1:8080,200",
    "localhost:8080,http://localhost:3000,403",
    "localhost:8080,https://evil.example,403",
    "evil.example:8080,http://evil.example:8080,403",
    "localhost:8080,null,403"
  })
  void pagesOfOtherOriginsAreRefused(String host, String origin, int status) {
    RawHttp.Reply reply =
        RawHttp.exchange(
            SERVER,
            "POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                + "\r\nContent-Type: application/json\r\nContent-Length: " + PING.length() + "\r\n\r\n" + PING);

    assertThat(reply.status()).isEqualTo(status);
  }
}
