package iq.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import iq.cli.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server does: one line that names it, what was expected and what to do next. */
class ServerFaultsTest {

  private static void fails(Result result, String... words) {
    assertThat(result.err()).contains(words).startsWith("iq: server ").doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void nothingListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "127.0.0.1:" + port;

    fails(
        OneAnswer.run(url, "models list"),
        "http://" + url, "nothing listens", "Connection refused", "iq server", "--server");
    assertThat(OneAnswer.run(url, "container ai profiles models list"))
        .satisfies(
            result -> {
              assertThat(result.exit()).isEqualTo(1);
              assertThat(result.err())
                  .startsWith("ERROR: (gcloud.container.ai.profiles.models.list) server http://" + url)
                  .doesNotContain("ResponseError");
            });
  }

  @Test
  void theHostIsUnknown() {
    fails(
        OneAnswer.run("https://iq.invalid", "models list"),
        "https://iq.invalid", "no host 'iq.invalid'", "--server");
  }

  @Test
  void aTokenIsWanted() {
    try (OneAnswer server = OneAnswer.error(401, "who are you?")) {
      fails(
          server.run("models list"),
          "401", "who are you?", "scope read", "IQ_TOKEN", "--token-file", "iq tokens create");
      assertThat(server.authorization()).isNull();
      fails(server.run("models list --token=abc"), "401", "the token of --token", "revoked");
      assertThat(server.authorization()).isEqualTo("Bearer abc");
      assertThat(server.run("models list --token=abc").err()).doesNotContain("abc");
    }
  }

  @Test
  void aTokenComesFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "from-a-file\n");
    try (OneAnswer server = OneAnswer.error(403, "not you")) {
      fails(
          server.run("models list --token-file='" + file + "'"),
          "403", "not you", "scope read", "the token of --token-file");
      assertThat(server.authorization()).isEqualTo("Bearer from-a-file");
    }
  }

  @Test
  void theServerHasNoTables() {
    try (OneAnswer server = new OneAnswer(404, Map.of(), "")) {
      fails(
          server.run("models list"),
          "404", "/iq/v1/tables/measured.csv", "expected an iq server", "check the path");
    }
  }

  @Test
  void tooManyRequests() {
    try (OneAnswer server = new OneAnswer(429, Map.of("Retry-After", "7"), "")) {
      fails(server.run("models list"), "429", "try again in 7 s");
    }
  }

  @Test
  void theServerFails() {
    try (OneAnswer server = OneAnswer.error(503, "the database is away")) {
      fails(server.run("models list"), "503", "the database is away", "try again", "log");
    }
  }

  @Test
  void theServerMovedAndTheTokenDoesNotFollow() {
    try (OneAnswer there = new OneAnswer(200, Map.of(), "");
        OneAnswer here = new OneAnswer(302, Map.of("Location", there.url() + "/sign-in"), "")) {
      fails(here.run("models list --token=abc"), "moved to " + there.url() + "/sign-in", "--server");
      assertThat(there.authorization()).isNull();
    }
  }

  @Test
  void aPageComesInsteadOfATable() {
    try (OneAnswer server =
        new OneAnswer(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>\n")) {
      fails(server.run("models list"), "web page", "text/html", "sign-in", "proxy");
    }
  }

  @Test
  void anotherServerAnswers() {
    try (OneAnswer server = new OneAnswer(200, Map.of("Content-Type", "text/csv"), "a,b\n1,2\n")) {
      fails(server.run("models list"), "iq-catalog-version", "expected an iq server");
    }
    Map<String, String> headers = Map.of("Content-Type", "text/csv", "iq-catalog-version", "1");
    try (OneAnswer server = new OneAnswer(200, headers, "a,b\n1,2\n")) {
      fails(server.run("models list"), "cannot be read", "'a,b'", "model_server");
    }
    try (OneAnswer server = new OneAnswer(200, headers, "model,accelerator\nm,\n")) {
      fails(server.run("models list"), "line 2", "accelerator", "expected a value");
    }
  }

  @Test
  void theAnswerEndsWithinALine() {
    Map<String, String> headers = Map.of("Content-Type", "text/csv", "iq-catalog-version", "1");
    try (OneAnswer server = new OneAnswer(200, headers, "model,accelerator\nm,nvidia")) {
      fails(server.run("models list"), "cut off within a line", "try again");
    }
  }

  @Test
  void aServerThatMayNotBeWrittenToSaysSo() {
    try (OneAnswer server = OneAnswer.error(403, "read only")) {
      Client client =
          new Client(
              new ServerAddress(URI.create(server.url()), "--server", "t", "IQ_TOKEN"),
              Limits.USUAL);

      assertThat(catchThrowable(() -> client.post("/p", "{}")))
          .hasMessageContainingAll("read only", "scope write", "the token of IQ_TOKEN");
    }
  }

  @Test
  void filesAndAServerAtOnceAreRefused() {
    for (String flag : new String[] {"--store=own.sqlite", "--catalog=other.sqlite"}) {
      Result result = OneAnswer.run("localhost:1", "models list " + flag);

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains(flag.substring(0, flag.indexOf('=')), "--server", "leave one");
    }
  }

  @Test
  void commandsOfTheCatalogsFilesRefuseAServer() {
    Result result = OneAnswer.run("localhost:1", "catalog evaluate");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'iq catalog evaluate'", "asks no server", "--server");
  }

  @Test
  void twoTokensAreRefused() {
    Result result = OneAnswer.run("localhost:1", "models list --token=a --token-file=b");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--token", "--token-file", "leave one out");
  }
}
