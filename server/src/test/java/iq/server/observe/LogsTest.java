package iq.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import iq.server.Changing;
import iq.server.Running;
import iq.server.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Lines of the log. */
class LogsTest {
  private static final String HOST = "http://server";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Changing live = new Changing();

  @AfterEach
  void quiet() {
    Logs.configure(settings(Map.of("log-level", "error")), OutputStream.nullOutputStream());
  }

  private static Settings settings(Map<String, String> flags) {
    return Settings.of(flags, Map.of(), Map.of(), "");
  }

  /** Stopped before the log is read: then every request has its line. */
  private List<String> lines(Map<String, String> flags, HttpRequest.Builder... requests) {
    Logs.configure(settings(flags), log);
    try (Running server = Running.on(live, flags)) {
      for (HttpRequest.Builder request : requests) {
        URI asked = request.build().uri();
        var _ = server.send(request.uri(server.uri(asked.toString().substring(HOST.length()))).build());
      }
    }
    return ofRequests();
  }

  /** Without what libraries warn of while they are started and stopped again and again. */
  private List<String> ofRequests() {
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("requestId"))
        .toList();
  }

  private static HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(HOST + path));
  }

  private static Map<String, Value> parsed(String line) throws Exception {
    Struct.Builder object = Struct.newBuilder();
    JsonFormat.parser().merge(line, object);
    return object.getFieldsMap();
  }

  @Test
  void aRequestIsOneObjectOnALine() throws Exception {
    List<String> lines =
        lines(
            Map.of("log-format", "json"),
            get("/v1/modelServers:fetch?model=none").header("X-Request-Id", "r1"));

    assertThat(lines).hasSize(1);
    Map<String, Value> line = parsed(lines.getFirst());
    assertThat(line.keySet())
        .containsExactlyInAnyOrder(
            "ts", "level", "msg", "requestId", "method", "transport", "verb", "path", "status",
            "code", "durationMillis", "requestBytes", "responseBytes", "remote", "caller");
    assertThat(line.get("requestId")).isEqualTo(text("r1"));
    assertThat(line.get("method")).isEqualTo(text("GkeInferenceQuickstart/FetchModelServers"));
    assertThat(line.get("status")).isEqualTo(Value.newBuilder().setNumberValue(400).build());
    assertThat(line.get("code")).isEqualTo(text("INVALID_ARGUMENT"));
    assertThat(line.get("remote")).isEqualTo(text("127.0.0.1"));
  }

  private static Value text(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }

  @Test
  void noSecretIsInALine() {
    List<String> lines =
        lines(
            Map.of("log-format", "json", "log-level", "debug"),
            get("/v1/models:fetch?token=s3cret1&key=s3cret2&Access_Token=s3cret3&model=m")
                .header("Authorization", "Bearer s3cret4"));

    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.contains("s3cret"))
        .anyMatch(
            line -> line.contains("/v1/models:fetch?token=***&key=***&Access_Token=***&model=m"));
  }

  @Test
  void linesInTextAreForPeople() {
    List<String> lines =
        lines(
            Map.of("access-log", "true"), get("/v1/models:fetch").header("X-Request-Id", "r2"));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .matches("20\\S+Z INFO  request requestId=r2 method=GkeInferenceQuickstart/FetchModels .*")
        .contains(" status=200 ");
  }

  @Test
  void requestsAreLoggedInJsonAndNotInTextUnlessItIsSet() {
    assertThat(lines(Map.of(), get("/v1/models:fetch"))).isEmpty();
    assertThat(lines(Map.of("log-format", "json", "access-log", "false"), get("/v1/models:fetch")))
        .isEmpty();
  }

  @Test
  void probesAreNoNews() {
    assertThat(
            lines(Map.of("log-format", "json"), get("/healthz"), get("/readyz"), get("/metrics")))
        .isEmpty();
  }

  @Test
  void aFaultIsLoggedWithItsRequestsId() throws Exception {
    Logs.configure(settings(Map.of("log-format", "json")), log);
    try (Running server = Running.on(live)) {
      live.breakAll(new IllegalStateException("what happened"));
      var _ =
          server.send(
              HttpRequest.newBuilder(server.uri("/v1/models:fetch"))
                  .header("X-Request-Id", "r3")
                  .build());
    }

    List<String> lines = ofRequests();
    assertThat(lines).hasSize(1);
    Map<String, Value> line = parsed(lines.getFirst());
    assertThat(line.get("level")).isEqualTo(text("ERROR"));
    assertThat(line.get("requestId")).isEqualTo(text("r3"));
    assertThat(String.valueOf(line.get("fault"))).contains("what happened").contains("at iq.");
  }

  /** Neither in the words of a line, nor in its fields, nor in those of a fault and its causes. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void noSecretIsInAFault(String format) {
    String token = "iq_0123abcd_s3cretOfTheToken";
    Throwable cause =
        new IOException("jdbc:postgresql://db:5432/iq?user=iq&password=s3cret1&ssl=true refused");
    Throwable fault =
        new IllegalStateException("postgres://iq:s3cret2@db:5432/iq by " + token, cause);
    fault.addSuppressed(new IllegalStateException("eyJhbGciOiJSUzI1NiJ9.s3cret3.s3cret4"));
    Logs.configure(settings(Map.of("log-format", format)), log);

    LoggerFactory.getLogger("iq.server")
        .atError()
        .addKeyValue("caller", token)
        .setCause(fault)
        .log("{} was sent", token);

    assertThat(log.toString(StandardCharsets.UTF_8))
        .doesNotContain("s3cret")
        .contains("iq_0123abcd… was sent", "postgres://iq:…@db:5432/iq by iq_0123abcd…")
        .contains("password=…&ssl=true refused", "eyJ…", "at iq.");
  }

  @Test
  void librariesAreHeardFromWarningsUpward() {
    Logs.configure(settings(Map.of("log-level", "debug")), log);
    LoggerFactory.getLogger("com.zaxxer.hikari").info("chatter");
    LoggerFactory.getLogger("io.netty").warn("trouble");
    Logger jdk = Logger.getLogger("io.opentelemetry.sdk");
    jdk.info("gossip");
    jdk.warning("no receiver");
    LoggerFactory.getLogger("iq.server").debug("detail");

    assertThat(log.toString(StandardCharsets.UTF_8))
        .doesNotContain("chatter", "gossip")
        .contains("WARN  no receiver")
        .contains("WARN  trouble")
        .contains("DEBUG detail");
  }

  @Test
  void whatTakesMoreThanALineStaysOneObject() {
    Logs.configure(settings(Map.of("log-format", "json")), log);
    LoggerFactory.getLogger("iq.server").info("one\ntwo \"three\"");

    assertThat(log.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }
}
