package iq.server.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real process is told to end while it is asked without a pause. */
class StopTest {
  private static final Pattern STOPPED = Pattern.compile(".*INFO +stopped: (\\d+) requests answered");

  @TempDir private static Path folder;

  private static HttpResponse<String> get(ServerProcess server, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  private static int ready(ServerProcess server) throws Exception {
    return get(server, "/readyz").statusCode();
  }

  private static String metrics(ServerProcess server) throws Exception {
    return get(server, "/metrics").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void noRequestThatWasAcceptedFails(String signal) throws Exception {
    assumeThat(ServerProcess.ignored()).as("signals that this shell ignores").doesNotContain(signal);
    try (ServerProcess server = ServerProcess.start(folder, List.of(), "port=0")) {
      Load load = Load.on(server.port(), 4, 2);
      load.awaitAnswers(2000);
      server.signal(signal);
      load.join();

      assertThat(server.exitCode()).as("%s", server.lines()).isZero();
      assertThat(load.failed).isEmpty();
      assertThat(load.answered.get()).isGreaterThanOrEqualTo(2000);
      assertThat(load.refused).hasValue(6);
      Matcher stopped = STOPPED.matcher(server.lines().getLast());
      assertThat(stopped.matches()).as(server.lines().getLast()).isTrue();
      assertThat(Long.parseLong(stopped.group(1))).isEqualTo(load.answered.get());
    }
  }

  @Test
  void untilTheDelayIsOverEverythingIsAnsweredButItIsNotReady() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, List.of(), "port=0", "stop-delay-seconds=2")) {
      assertThat(ready(server)).isEqualTo(200);
      Load load = Load.on(server.port(), 2, 1);
      load.awaitAnswers(100);
      server.signal("TERM");
      while (ready(server) == 200) {
        Thread.sleep(1);
      }
      long answeredWhileReady = load.answered.get();

      load.awaitAnswers(answeredWhileReady + 100);
      assertThat(load.refused).hasValue(0);
      load.join();
      assertThat(server.exitCode()).isZero();
      assertThat(load.failed).isEmpty();
    }
  }

  @Test
  void aSecondSignalEndsItAtOnce() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(folder, List.of(), "port=0", "stop-delay-seconds=3600")) {
      server.signal("TERM");
      while (ready(server) == 200) {
        Thread.sleep(1);
      }
      server.signal("TERM");

      assertThat(server.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void aRequestThatDoesNotEndIsCutOffAfterTheGrace() throws Exception {
    try (ServerProcess server =
            ServerProcess.start(folder, List.of(), "port=0", "stop-grace-seconds=0.5");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String halfARequest =
          "POST /v1/profiles:fetch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
      socket.getOutputStream().write(halfARequest.getBytes(StandardCharsets.US_ASCII));
      while (!metrics(server).contains("iq_requests_active 2.0")) {
        Thread.sleep(1);
      }
      server.signal("TERM");

      assertThat(server.exitCode()).isZero();
      assertThat(server.lines().getLast())
          .endsWith(" cut off after 0.5 s; --stop-grace-seconds gives them longer")
          .contains(" answered, 1 cut off");
    }
  }

  @Test
  void aServerThatNobodyCalledStopsToo() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, List.of(), "port=0")) {
      server.signal("TERM");

      assertThat(server.exitCode()).isZero();
      assertThat(server.lines().getLast()).endsWith("stopped: 0 requests answered");
    }
  }

  @Test
  void theFirstLineSaysWhereAndWhatItServes() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, List.of(), "port=0")) {
      assertThat(server.lines())
          .anyMatch(
              line ->
                  line.matches(
                      "iq: serving on http://127\\.0\\.0\\.1:\\d+; catalog \\S+, \\d+ models, \\d+"
                          + " benchmarks; store .*iq\\.sqlite \\(nothing stored yet\\)"));
    }
  }

  @Test
  void aPortThatIsInUseIsSaidInALine() throws Exception {
    try (ServerProcess first = ServerProcess.start(folder, List.of(), "port=0");
        ServerProcess second = ServerProcess.start(folder, List.of(), "port=" + first.port())) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.lines())
          .endsWith(
              "--port: "
                  + first.port()
                  + " on 127.0.0.1 is in use; stop what listens there, or give another port, 0 for a"
                  + " free one");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.such.host.invalid", "192.0.2.1"})
  void aHostThatIsNotOfThisMachineIsSaidInALine(String host) throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, List.of(), "port=0", "insecure=true", "host=" + host)) {
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.lines().getLast())
          .startsWith("--host: '" + host + "' is not ")
          .contains("expected")
          .contains("127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingOfOpenTelemetryIsLoadedUnlessTracesAreAskedFor(boolean traced) throws Exception {
    String[] settings =
        traced
            ? new String[] {"port=0", "traces-endpoint=http://127.0.0.1:9"}
            : new String[] {"port=0"};
    try (ServerProcess server =
        ServerProcess.start(folder, List.of("-Xlog:class+load:stdout"), settings)) {
      assertThat(ready(server)).isEqualTo(200);
      server.signal("TERM");

      assertThat(server.exitCode()).isZero();
      assertThat(server.lines().stream().anyMatch(line -> line.contains(" io.opentelemetry.")))
          .isEqualTo(traced);
    }
  }
}
