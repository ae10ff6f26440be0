package iq.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import iq.catalog.store.CatalogFile;
import iq.catalog.text.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation over standard input and output with a real process. */
class McpStdioTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}";

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void compile() {
    CatalogFile.create(folder.resolve("catalog.sqlite"), new DataFolder(Path.of("..", "data")).read());
  }

  private static List<String> command(String catalog) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        StdioProcess.class.getName(),
        folder.resolve(catalog).toString(),
        folder.resolve("none.sqlite").toString());
  }

  /** All that a process wrote after its input ended. */
  private static List<String> converse(String catalog, List<String> lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(catalog)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Thread writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (Writer to = process.outputWriter(StandardCharsets.UTF_8)) {
                    to.write(String.join("\n", lines));
                  } catch (IOException ignored) {
                    // the process ended before it read all: what it wrote tells
                  }
                });
    List<String> answers = new ArrayList<>();
    try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
      from.lines().forEach(answers::add);
    }
    writer.join();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return answers;
  }

  @Test
  void theOfficialClientListsAndCalls() {
    List<String> command = command("catalog.sqlite");
    ServerParameters server =
        ServerParameters.builder(command.getFirst()).args(command.subList(1, command.size())).build();
    try (Agent agent = new Agent(new StdioClientTransport(server, Agent.MAPPER))) {
      assertThat(agent.client.getServerInfo().name()).isEqualTo("iq");
      assertThat(agent.client.listTools().tools()).hasSizeGreaterThan(17);
      CallToolResult profiles = agent.call("list_profiles", "{\"question\":{\"model\":\"openai/gpt-oss-120b\"}}");
      assertThat(Agent.structured(profiles).path("profiles")).hasSize(10);
      assertThat(agent.call("list_profiles", "{\"modl\":\"\"}").isError()).isTrue();
    }
  }

  @Test
  void linesThatAreNoMessagesNeverEndIt() throws IOException, InterruptedException {
    Random random = new Random(7);
    String valid =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_models\","
            + "\"arguments\":{\"pageSize\":1}}}";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      StringBuilder line = new StringBuilder(valid);
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        line.setCharAt(random.nextInt(line.length()), "{}[]\",:\\x0\u00e9\uD83D\u0001".charAt(random.nextInt(13)));
      }
      lines.add(line.substring(0, random.nextInt(line.length())));
    }
    lines.add("x".repeat(9 << 20));
    lines.add("[".repeat(100_000));
    lines.add(PING);

    List<String> answers = converse("catalog.sqlite", lines);

    assertThat(answers).allSatisfy(answer -> assertThat(Agent.json(answer).path("jsonrpc").asText()).isEqualTo("2.0"));
    assertThat(answers).filteredOn(answer -> answer.contains("longer than the 8388608 bytes")).hasSize(1);
    assertThat(answers.getLast()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"result\":{}}");
  }

  @Test
  void endsWhenItsInputEndsAndAnswersNoCancellation() throws IOException, InterruptedException {
    List<String> answers =
        converse(
            "catalog.sqlite",
            List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_use_cases\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                "",
                PING));

    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":");
    assertThat(converse("catalog.sqlite", List.of())).isEmpty();
  }

  @Test
  void listsOfMessagesEndWithTheRevisionThatDroppedThem() throws IOException, InterruptedException {
    String open = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"%s\"}}";
    List<String> answers =
        converse(
            "catalog.sqlite",
            List.of(
                open.formatted("2025-03-26"), "[" + PING + "]", open.formatted("2025-06-18"), "[" + PING + "]"));

    assertThat(answers.get(1)).isEqualTo("[{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"result\":{}}]");
    assertThat(answers.get(3)).contains("-32600", "not taken in revision 2025-06-18");
  }

  @Test
  void aCatalogThatIsNotThereIsToldToTheAgent() throws IOException, InterruptedException {
    List<String> answers =
        converse(
            "nowhere.sqlite",
            List.of(
                PING,
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"list_models\"}}"));

    JsonNode result = Agent.json(answers.get(1)).path("result");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.path("content").get(0).path("text").asText())
        .contains("the catalog cannot be read", "nowhere.sqlite");
  }
}
