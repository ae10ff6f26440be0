package iq.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build installed, as processes: a server, and the command line as its client. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerIT {
  private static final String LAUNCHER = Path.of("..", "iq").toAbsolutePath().normalize().toString();
  private static final Path FIXTURE =
      Path.of("src", "test", "resources", "iq", "cli", "acceptance", "fixture-f");

  @TempDir static Path folder = Path.of("");

  private static List<Process> servers = new ArrayList<>();
  private static String address = "";

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void start() throws IOException {
    Process server =
        new ProcessBuilder(
                LAUNCHER, "--store=" + folder.resolve("team.sqlite"), "server", "--port=0")
            .start();
    servers.add(server);
    BufferedReader lines = server.errorReader();
    String first = String.valueOf(lines.readLine());
    assertThat(first).startsWith("iq: serving on http://127.0.0.1:");
    address = first.substring("iq: serving on ".length(), first.indexOf(';'));
  }

  @AfterAll
  static void stop() {
    servers.forEach(Process::destroyForcibly);
  }

  private static Run iq(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IQ_STORE", folder.resolve("none.sqlite").toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(exit, Files.readString(out), Files.readString(err));
  }

  private static Run served(String... args) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--server", address));
    all.addAll(List.of(args));
    return iq(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "models list",
        "profiles list --model=openai/gpt-oss-120b --target-ttft-milliseconds=300",
        "profiles list --model=openai/gpt-oss-120b --format=json",
        "profiles list --model=openai/gpt-oss-12b",
        "profiles explain 07070de2",
        "profiles benchmarks list --model=openai/gpt-oss-120b --model-server=vllm",
        "container ai profiles list --model=google/gemma-2-27b-it",
        "accelerators list",
        "prices list --cloud=gcp"
      })
  void theSameAnswersAsAtHome(String line) throws Exception {
    assertThat(served(line.split(" "))).isEqualTo(iq(line.split(" ")));
  }

  @Test
  @Order(2)
  void whatOneImportsAnotherSees() throws Exception {
    Run imported =
        served("benchmarks", "import", FIXTURE.resolve("points.jsonl").toString());
    assertThat(imported.err()).contains("Imported").contains(address);
    assertThat(imported.exit()).isZero();

    Run seen = served("models", "list");
    assertThat(seen.out()).contains("example/costs-2.3");
    assertThat(iq("models", "list").out()).doesNotContain("example/costs-2.3");
  }

  /** What was imported before is on the server alone. */
  @Test
  @Order(3)
  void anAgentIsAnsweredByTheServerThatIsNamed() throws Exception {
    Path call = folder.resolve("call");
    Files.writeString(
        call,
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_models\","
            + "\"arguments\":{}}}\n");
    Path out = folder.resolve("answer");

    int exit =
        new ProcessBuilder(LAUNCHER, "--server", address, "mcp")
            .redirectInput(call.toFile())
            .redirectOutput(out.toFile())
            .start()
            .waitFor();

    assertThat(exit).isZero();
    assertThat(Files.readAllLines(out))
        .singleElement()
        .asString()
        .startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\"")
        .contains("example/costs-2.3");
  }

  @Test
  @Order(4)
  void itEndsWhenItIsToldTo() throws Exception {
    Process server = servers.getFirst();

    server.destroy();

    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
    assertThat(served("models", "list").err()).contains(address);
  }
}
